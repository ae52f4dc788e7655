package studio.marquee.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LongestTest {
  private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, () -> Instant.EPOCH);

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 999, 1_000, 48_213, 10_000_000})
  void nothingThatIsToldIsLonger(long all) {
    Longest longest = new Longest(texts, all);
    LongStream.of(0, 1, all / 2_000, all / 7, all / 2, all - 1, all)
        .forEach(some -> {
          assertThat(texts.people(some)).hasSizeLessThanOrEqualTo(longest.people().length());
          assertThat(texts.share(some, all)).hasSizeLessThanOrEqualTo(longest.share().length());
          assertThat(texts.signed(some)).hasSizeLessThanOrEqualTo(longest.change().length());
          assertThat(texts.signed(-some)).hasSizeLessThanOrEqualTo(longest.change().length());
        });
  }
}
