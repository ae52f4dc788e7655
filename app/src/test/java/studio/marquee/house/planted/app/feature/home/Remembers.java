package studio.marquee.house.planted.app.feature.home;

@SuppressWarnings("NonFinalStaticField")
final class Remembers {
  private static int count;

  static int next() {
    return ++count;
  }

  private Remembers() {}
}
