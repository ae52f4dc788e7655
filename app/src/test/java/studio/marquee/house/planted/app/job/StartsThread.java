package studio.marquee.house.planted.app.job;

final class StartsThread {
  void start(Runnable work) {
    Thread.ofVirtual().start(work);
  }
}
