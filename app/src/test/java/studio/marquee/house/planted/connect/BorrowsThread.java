package studio.marquee.house.planted.connect;

import java.util.List;

record BorrowsThread(List<String> rows) {
  long count() {
    return rows.parallelStream().filter(String::isBlank).count();
  }
}
