package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.format.WrittenContract.saying;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Delivery.Deletion;
import studio.marquee.model.problem.ProblemException;

class ContractDeliveryTest {
  private static final String CHANGES = "delivery: changes; watermark: loaded_at; ";

  @Test
  void readsAllRowsUnlessChangesOrPartsAreSaid() throws Exception {
    assertThat(delivery("personKey: visit_id")).isEqualTo(new Delivery.Whole());
    assertThat(delivery("delivery: whole")).isEqualTo(new Delivery.Whole());
  }

  @Test
  void readsChangesWithEveryWayOfNoticingWhatIsGone() throws Exception {
    assertThat(delivery(CHANGES + "deletion: never"))
        .isEqualTo(new Delivery.Changes("loaded_at", Duration.ZERO, new Deletion.Never()));
    assertThat(delivery(CHANGES + "lookBack: 6 h; deletion: compared"))
        .isEqualTo(new Delivery.Changes("loaded_at", Duration.ofHours(6), new Deletion.Compared()));
    assertThat(delivery(CHANGES + "deletion: marked; deletedColumn: is_gone"))
        .isEqualTo(
            new Delivery.Changes("loaded_at", Duration.ZERO, new Deletion.Marked("is_gone")));
    assertThat(delivery("delivery: changes; watermark: number; deletion: never"))
        .isEqualTo(new Delivery.Changes("number", Duration.ZERO, new Deletion.Never()));
  }

  @Test
  void readsPartsOfWhichTheNewestMayChange() throws Exception {
    assertThat(delivery("delivery: parts; partition: day")).isEqualTo(new Delivery.Parts("day", 1));
    assertThat(delivery("delivery: parts; partition: page; partsThatChange: 3"))
        .isEqualTo(new Delivery.Parts("page", 3));
  }

  @ParameterizedTest
  @CsvSource({
    "0 s, PT0S",
    "90 seconds, PT90S",
    "5 min, PT5M",
    "5 minutes, PT5M",
    "1 hr, PT1H",
    "6h, PT6H",
    "2 d, PT48H",
    "1 day, PT24H",
    "2 w, PT336H",
    "1 week, PT168H"
  })
  void knowsLengthsOfTime(String written, String length) throws Exception {
    assertThat(delivery(CHANGES + "deletion: never; lookBack: " + written))
        .isEqualTo(new Delivery.Changes("loaded_at", Duration.parse(length), new Deletion.Never()));
  }

  /** The places count the words: the role is the first of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delivery: some|1/value
          delivery: [changes]|1/value
          delivery: changes; watermark: seen; deletion: never|2
          delivery: changes; watermark: page; deletion: never|2
          delivery: changes; watermark: 7; deletion: never|2/value
          delivery: changes; watermark: loaded_at; deletion: never; lookBack: 2 m|4
          delivery: changes; watermark: loaded_at; deletion: never; lookBack: two d|4
          delivery: changes; watermark: loaded_at; deletion: never; lookBack: -2 d|4
          delivery: changes; watermark: loaded_at; deletion: never; lookBack: 2|4/value
          delivery: changes; watermark: loaded_at; deletion: sometimes|3/value
          delivery: changes; watermark: loaded_at; deletion: marked; deletedColumn: page|4
          delivery: changes; watermark: loaded_at; deletion: never; deletedColumn: is_gone|4
          delivery: changes; watermark: loaded_at; deletion: never; partition: day|4
          delivery: parts; partition: is_gone|2
          delivery: parts; partition: month|2
          delivery: parts; partition: day; partsThatChange: 0|3
          delivery: parts; partition: day; partsThatChange: 1.5|3/value
          delivery: parts; partition: day; lookBack: 2 d|3
          delivery: whole; watermark: loaded_at|2
          watermark: loaded_at|1
          partsThatChange: 2|1
          personKey: who|1
          freshnessColumn: newest|1
          timeColumn: page|1
          role: people|1
          waterMark: loaded_at|1
          """)
  void refusesWhatCannotBeMeantWithItsPlace(String words, String place) {
    assertThat(saying(words).refused().details())
        .startsWith("v.yaml", "/schema/0/customProperties/" + place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delivery: changes; deletion: never|marquee.watermark
          delivery: changes; watermark: loaded_at|marquee.deletion
          delivery: changes; watermark: loaded_at; deletion: marked|marquee.deletedColumn
          delivery: parts|marquee.partition
          """)
  void saysWhichWordIsMissing(String words, String missing) {
    assertThat(saying(words).refused().code()).isEqualTo(FormatProblem.MISSING_FIELD);
    assertThat(saying(words).refused().details()).containsExactly("v.yaml", "/schema/0", missing);
  }

  private static Delivery delivery(String words) throws ProblemException {
    return saying(words).read().terms().delivery();
  }
}
