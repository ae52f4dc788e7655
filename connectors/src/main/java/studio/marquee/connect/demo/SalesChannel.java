package studio.marquee.connect.demo;

/** Where an order is placed. */
enum SalesChannel {
  ONLINE("Online"),
  STORE("Store"),
  APP("App");

  private final String label;

  SalesChannel(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
