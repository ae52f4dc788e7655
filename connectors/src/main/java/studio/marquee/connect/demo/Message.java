package studio.marquee.connect.demo;

/** What is sent to people, what they must have allowed for it, and what it costs each time. */
enum Message {
  NEWSLETTER(Asked.NEWSLETTER, "Newsletter", 9, 0.004),
  MAIL_OFFER(Asked.EMAIL_OFFERS, "Offer of the week", 9, 0.004),
  BASKET_REMINDER(Asked.EMAIL_OFFERS, "Basket reminder", 9, 0.004),
  TEXT_OFFER(Asked.TEXT_OFFERS, "Weekend offer", 690, 0.02),
  PUSH_OFFER(Asked.PUSH_OFFERS, "App offer", 1, 0.03),
  CATALOGUE(Asked.POST_OFFERS, "Catalogue", 9_400, 0.01);

  private final Asked asked;
  private final String label;
  private final int hundredthsOfCents;
  private final double lost;

  Message(Asked asked, String label, int hundredthsOfCents, double lost) {
    this.asked = asked;
    this.label = label;
    this.hundredthsOfCents = hundredthsOfCents;
    this.lost = lost;
  }

  Asked asked() {
    return asked;
  }

  String channel() {
    return asked.channel();
  }

  String label() {
    return label;
  }

  int hundredthsOfCents() {
    return hundredthsOfCents;
  }

  /** The share that does not arrive. */
  double lost() {
    return lost;
  }
}
