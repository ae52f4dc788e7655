package studio.marquee.connect.demo;

/** A store of the brand; it stands in the town it is named after. */
record Store(String id, String name, Town town) {}
