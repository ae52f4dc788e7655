package studio.marquee.connect.arrival;

import java.io.IOException;
import java.util.Optional;

/** Where a history is kept, in whatever form. */
interface HistoryPlace {
  Optional<byte[]> read() throws IOException;

  /** As a whole or not at all. */
  void replace(byte[] bytes) throws IOException;
}
