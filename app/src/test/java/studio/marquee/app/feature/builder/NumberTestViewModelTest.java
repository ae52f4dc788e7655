package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;

final class NumberTestViewModelTest {
  private static final AttributeTest BETWEEN = new NumberTest.Between(number(50), number(250));

  private final List<AttributeTest> changes = new ArrayList<>();
  private final NumberTestViewModel model = new NumberTestViewModel(Locale.UK, changes::add);

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  @Test
  void aTypedBoundBecomesTheTest() {
    model.typeLower(new NumberTest.AtLeast(number(1)), " 1,250.5 ");
    model.typeUpper(new NumberTest.AtMost(number(1)), "7");
    model.typeUpper(BETWEEN, "300");
    assertThat(changes)
        .containsExactly(
            new NumberTest.AtLeast(new BigDecimal("1250.5")),
            new NumberTest.AtMost(number(7)),
            new NumberTest.Between(number(50), number(300)));
  }

  @Test
  void numbersAreReadAsTheLocaleWritesThem() {
    new NumberTestViewModel(Locale.GERMANY, changes::add)
        .typeLower(new NumberTest.AtLeast(number(1)), "1.250,5");
    assertThat(changes).containsExactly(new NumberTest.AtLeast(new BigDecimal("1250.5")));
  }

  @Test
  void whatIsNoNumberIsRefusedAtTheField() {
    for (String typed : List.of("", "ten", "12 apples", "1e")) {
      model.typeLower(BETWEEN, typed);
      assertThat(model.problemProperty().get())
          .contains(Problem.of(AppProblem.NOT_A_NUMBER, typed));
    }
    assertThat(changes).isEmpty();
    model.typeLower(BETWEEN, "60");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void theFirstBoundStaysBelowTheSecond() {
    model.typeLower(BETWEEN, "251");
    assertThat(model.problemProperty().get()).contains(Problem.of(AppProblem.FROM_ABOVE_TO));
    assertThat(changes).isEmpty();
  }
}
