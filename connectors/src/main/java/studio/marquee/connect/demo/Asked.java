package studio.marquee.connect.demo;

/** What people are asked to allow, with the share of those asked who say yes, and later no. */
enum Asked {
  NEWSLETTER("E-mail", "Newsletter", 0.72, 0.60, 0.20),
  EMAIL_OFFERS("E-mail", "Offers", 0.40, 0.62, 0.18),
  PERSONALISATION("E-mail", "Personalisation", 0.30, 0.70, 0.08),
  TEXT_OFFERS("Text message", "Offers", 0.35, 0.34, 0.24),
  PUSH_OFFERS("App push", "Offers", 0.90, 0.58, 0.22),
  POST_OFFERS("Post", "Offers", 0.25, 0.66, 0.06),
  AUDIENCE_MATCHING("Advertising", "Audience matching", 0.55, 0.52, 0.15);

  private final String channel;
  private final String purpose;
  private final double asked;
  private final double yes;
  private final double withdrawn;

  Asked(String channel, String purpose, double asked, double yes, double withdrawn) {
    this.channel = channel;
    this.purpose = purpose;
    this.asked = asked;
    this.yes = yes;
    this.withdrawn = withdrawn;
  }

  String channel() {
    return channel;
  }

  String purpose() {
    return purpose;
  }

  double asked() {
    return asked;
  }

  double yes() {
    return yes;
  }

  double withdrawn() {
    return withdrawn;
  }
}
