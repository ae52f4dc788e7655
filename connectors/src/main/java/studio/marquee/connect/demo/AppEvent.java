package studio.marquee.connect.demo;

/** One thing a person did in the app. */
record AppEvent(String name, long at) {}
