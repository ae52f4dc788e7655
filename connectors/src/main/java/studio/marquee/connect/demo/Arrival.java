package studio.marquee.connect.demo;

import java.util.Optional;

/** What brings a visit, and the marks it leaves in the link. */
enum Arrival {
  ORGANIC_SEARCH("Organic search", "", ""),
  PAID_SEARCH("Paid search", "google", "cpc"),
  PAID_SOCIAL("Paid social", "instagram", "paid_social"),
  AFFILIATE("Affiliate", "trailmates", "affiliate"),
  DISPLAY("Display", "adnetwork", "display"),
  FRIEND_REFERRAL("Friend referral", "friend", "referral"),
  STORE("Store", "receipt", "qr"),
  EMAIL("E-mail", "newsletter", "email"),
  DIRECT("Direct", "", "");

  private final String label;
  private final String source;
  private final String medium;

  Arrival(String label, String source, String medium) {
    this.label = label;
    this.source = source;
    this.medium = medium;
  }

  String label() {
    return label;
  }

  Optional<String> source() {
    return source.isEmpty() ? Optional.empty() : Optional.of(source);
  }

  Optional<String> medium() {
    return medium.isEmpty() ? Optional.empty() : Optional.of(medium);
  }
}
