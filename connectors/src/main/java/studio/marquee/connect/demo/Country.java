package studio.marquee.connect.demo;

/**
 * A market.
 *
 * @param clock the wall clock people there live by
 * @param mobile how mobile numbers are written there
 */
record Country(
    String name,
    String code,
    LocalClock clock,
    String language,
    String currency,
    MobileNumbers mobile,
    boolean opensOnSundays) {}
