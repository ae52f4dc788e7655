package studio.marquee.connect.demo;

/**
 * One stream of chance per topic, so that a change to one leaves the others as they were. A number
 * once given stays: it is part of what a seed means.
 */
enum Topic {
  PROFILE(1),
  ADDRESS(2),
  CAPTURE(3),
  CONSENT(4),
  PURCHASE(5),
  VISIT(6),
  MAIL(7),
  APP(8),
  REACH_LOADING(9),
  ORDER_LOADING(10),
  WEB_LOADING(11),
  ENGAGEMENT_LOADING(12),
  MEDIA(13),
  INTERESTS(14),
  HOUSEHOLD(15),
  SUPPRESSION(16),
  CONTACT(17),
  CONTACT_LOADING(18);

  private final long number;

  Topic(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }
}
