package studio.marquee.house.planted.app.feature.home;

final class Prints {
  void print() {
    System.err.println("Printed");
  }
}
