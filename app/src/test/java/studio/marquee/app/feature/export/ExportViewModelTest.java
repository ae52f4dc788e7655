package studio.marquee.app.feature.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.export.CsvFile;
import studio.marquee.connect.export.ExportOffer;
import studio.marquee.connect.export.ExportPlan;
import studio.marquee.connect.export.ExportProblem;
import studio.marquee.connect.export.ExportRequest;
import studio.marquee.connect.export.OfferedColumn;
import studio.marquee.connect.export.Receipt;
import studio.marquee.connect.export.Use;
import studio.marquee.connect.export.Waterfall;
import studio.marquee.connect.progress.Progress;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Table;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.PolicyProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Segment;

final class ExportViewModelTest {
  private static final Segment GOLD = new Segment("Gold & more!", "", "people", new Everyone());
  private static final Problem NOT_EXPORTED = Problem.of(PolicyProblem.NOT_EXPORTED, "roles.yaml");
  private static final Attribute KEY = attribute("customer_id");
  private static final Attribute COUNTRY = attribute("country");
  private static final Attribute EMAIL = attribute("email");
  private static final ExportOffer OFFER =
      new ExportOffer(
          Optional.empty(),
          List.of(
              new OfferedColumn.Withheld(EMAIL, Problem.of(PolicyProblem.HIDDEN)),
              new OfferedColumn.Given(KEY, new Mask.Plain()),
              new OfferedColumn.Given(COUNTRY, new Mask.Truncated(1))),
          List.of("E-mail"),
          List.of("Offers"));

  private final ByHand<Segment, ExportOffer> offering = new ByHand<>();
  private final ByHand<ExportRequest, ExportPlan> planning = new ByHand<>();
  private final ByHand<ExportOrder, Receipt> writing = new ByHand<>();
  private final ManualTimer timer = new ManualTimer();
  private final ExportViewModel model = new ExportViewModel(timer);

  @TempDir Path folder;

  private static Attribute attribute(String name) {
    return new Attribute(
        new AttributeName("people", name), name, "", AttributeType.TEXT, name, false, false, "");
  }

  @BeforeEach
  void work() {
    model.exportFrom(Optional.of(new ExportWork(offering, planning, writing)));
  }

  private ExportPlan plan(ExportRequest request, int people) {
    Mart mart =
        new Mart(
            "people",
            "People",
            "",
            "",
            "",
            "1.0.0",
            MartRole.PEOPLE,
            new Table("warehouse", "", "people"),
            "customer_id",
            List.of(KEY, COUNTRY));
    int[] rows = IntStream.range(0, people).toArray();
    return new ExportPlan(
        request,
        mart,
        List.of(),
        RowSet.of(100, rows),
        new Waterfall(List.of(new Waterfall.Level(Waterfall.Step.AUDIENCE, people))),
        new Freshness("000001", Instant.EPOCH, 100, "1.0.0"));
  }

  private void openAndCount() {
    model.open(GOLD, folder);
    offering.answer(OFFER);
    count(42);
  }

  private ExportRequest count(int people) {
    timer.ring();
    ExportRequest request = planning.open().getLast();
    planning.answer(plan(request, people));
    return request;
  }

  private ExportState state() {
    return model.stateProperty().get();
  }

  @Test
  void whoMayNotIsToldWhyAndNothingIsCounted() {
    model.open(GOLD, folder);
    assertThat(state()).isEqualTo(new ExportState.Looking(GOLD));
    offering.answer(new ExportOffer(Optional.of(NOT_EXPORTED), List.of(), List.of(), List.of()));
    assertThat(state()).isEqualTo(new ExportState.Denied(GOLD, NOT_EXPORTED));
    assertThat(planning.open()).isEmpty();
    model.dismiss();
    assertThat(state()).isEqualTo(new ExportState.Closed());
  }

  @Test
  void itBeginsWithTheFirstColumnThatMayLeaveAndAFileThatIsNotThere() throws Exception {
    Files.createFile(folder.resolve("gold-more.csv"));
    model.open(GOLD, folder);
    offering.answer(OFFER);
    assertThat(state()).isEqualTo(new ExportState.Choosing(GOLD, OFFER, Optional.empty()));
    assertThat(model.numbersProperty().get()).isEqualTo(new ExportNumbers.Counting());
    assertThat(count(42))
        .isEqualTo(
            new ExportRequest(
                GOLD,
                List.of(KEY.name()),
                Optional.empty(),
                folder.resolve("gold-more-2.csv"),
                ExportRequest.Existing.KEPT,
                CsvFile.SPREADSHEET));
    assertThat(model.numbersProperty().get()).isInstanceOf(ExportNumbers.Counted.class);
  }

  @Test
  void theNumbersFollowEveryChoice() {
    openAndCount();
    model.choose(OFFER.columns().get(2));
    assertThat(model.numbersProperty().get()).isEqualTo(new ExportNumbers.Counting());
    assertThat(count(41).columns()).containsExactly(KEY.name(), COUNTRY.name());
    model.choose(OFFER.columns().get(1));
    model.reach(Optional.of(new Use("E-mail", "Offers")));
    model.write(CsvFile.PLAIN);
    Path chosen = folder.resolve("chosen.csv");
    model.put(chosen);
    assertThat(count(7))
        .isEqualTo(
            new ExportRequest(
                GOLD,
                List.of(COUNTRY.name()),
                Optional.of(new Use("E-mail", "Offers")),
                chosen,
                ExportRequest.Existing.REPLACED,
                CsvFile.PLAIN));
  }

  @Test
  void whatIsWithheldCannotBeChosen() {
    openAndCount();
    model.choose(OFFER.columns().getFirst());
    assertThat(model.columns())
        .extracting(ColumnChoice::isChosen)
        .containsExactly(false, true, false);
  }

  @Test
  void anAnswerToAnEarlierChoiceIsNotShown() {
    model.open(GOLD, folder);
    offering.answer(OFFER);
    timer.ring();
    model.choose(OFFER.columns().get(2));
    planning.answer(plan(planning.open().getFirst(), 42));
    assertThat(model.numbersProperty().get()).isEqualTo(new ExportNumbers.Counting());
  }

  @Test
  void whatIsRefusedCannotBegin() {
    model.open(GOLD, folder);
    offering.answer(OFFER);
    timer.ring();
    Problem few = Problem.of(ExportProblem.TOO_FEW, 50);
    planning.fail(new ProblemException(few));
    assertThat(model.numbersProperty().get()).isEqualTo(new ExportNumbers.Refused(few));
    model.begin();
    assertThat(writing.open()).isEmpty();
  }

  @Test
  void writingTellsHowFarItIsAndEndsInAReceipt() {
    openAndCount();
    model.begin();
    assertThat(state()).isEqualTo(new ExportState.Writing(GOLD, 42, ExportStep.FIRST));
    ExportOrder order = writing.open().getFirst();
    ExportStep half = new ExportStep("export.write", 21, 42, Progress.Whole.UNKNOWN);
    order.told().accept(half);
    assertThat(state()).isEqualTo(new ExportState.Writing(GOLD, 42, half));
    Receipt receipt = new Receipt(order.plan(), folder, folder, Instant.EPOCH, 1, "hash");
    writing.answer(receipt);
    order.told().accept(half);
    assertThat(state()).isEqualTo(new ExportState.Done(receipt));
  }

  @Test
  void aFailureLeadsBackToTheChoicesWithFreshNumbers() {
    openAndCount();
    model.begin();
    Problem full = Problem.of(ExportProblem.DISK_FULL, folder);
    writing.fail(new ProblemException(full));
    assertThat(state()).isEqualTo(new ExportState.Choosing(GOLD, OFFER, Optional.of(full)));
    assertThat(model.numbersProperty().get()).isEqualTo(new ExportNumbers.Counting());
    assertThat(count(42).columns()).containsExactly(KEY.name());
  }

  @Test
  void onlyStopEndsWhatIsBeingWritten() {
    openAndCount();
    model.begin();
    model.dismiss();
    model.exportFrom(Optional.empty());
    model.open(GOLD, folder);
    assertThat(state()).isInstanceOf(ExportState.Writing.class);
    assertThat(writing.stopped()).isEmpty();
    model.stop();
    assertThat(writing.stopped()).hasSize(1);
    assertThat(state()).isEqualTo(new ExportState.Closed());
  }
}
