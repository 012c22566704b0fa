// The page's address follows the reader, so that it can be copied and the back button leads back: another place at once,
// a number when it has come to rest, since browsers take only so many. The link says all that ?preset= did.
const follow_in_address = () => {
  let timer = 0, waiting = null;
  const write = (link, how) => {
    const query = new URLSearchParams(location.search);
    query.delete("preset");
    const words = query.toString();
    try {
      history[how](null, "", location.pathname + (words && `?${words}`) + link);
    } catch { /* a page of a file or a sandboxed frame has no say in its address */ }
  };
  const stop = () => {
    clearTimeout(timer);
    waiting = null;
  };
  const flush = () => {
    if (waiting !== null) write(waiting, "replaceState");
    stop();
  };
  return {
    follow(link, is_new_place) {
      if (is_new_place) {
        flush();
        return write(link, "pushState");
      }
      stop();
      waiting = link;
      timer = setTimeout(flush, 300);
    },
    stop,
  };
};
