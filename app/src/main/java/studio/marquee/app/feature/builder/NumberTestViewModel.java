package studio.marquee.app.feature.builder;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** The typed bounds of a test on numbers. */
public final class NumberTestViewModel {
  private final Locale locale;
  private final Consumer<AttributeTest> change;
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public NumberTestViewModel(Locale locale, Consumer<AttributeTest> change) {
    this.locale = locale;
    this.change = change;
  }

  /** Takes the text of the lower bound, the upper bound left as it is. */
  void typeLower(AttributeTest test, String typed) {
    parse(typed).ifPresent(number -> take(test, Optional.of(number), Optional.empty()));
  }

  void typeUpper(AttributeTest test, String typed) {
    parse(typed).ifPresent(number -> take(test, Optional.empty(), Optional.of(number)));
  }

  private void take(AttributeTest test, Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
    switch (test) {
      case NumberTest.AtLeast(var value) ->
          change.accept(new NumberTest.AtLeast(lower.orElse(value)));
      case NumberTest.AtMost(var value) ->
          change.accept(new NumberTest.AtMost(upper.orElse(value)));
      case NumberTest.Between(var from, var to) -> between(lower.orElse(from), upper.orElse(to));
      case NumberTest _,
          TextTest _,
          YesNoTest _,
          TimeTest _,
          ListTest _,
          PresenceTest _,
          ComparisonTest _ -> {}
    }
  }

  private void between(BigDecimal from, BigDecimal to) {
    if (from.compareTo(to) > 0) {
      problem.set(Optional.of(Problem.of(AppProblem.FROM_ABOVE_TO)));
    } else {
      change.accept(new NumberTest.Between(from, to));
    }
  }

  private Optional<BigDecimal> parse(String typed) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    if (format instanceof DecimalFormat decimal) {
      decimal.setParseBigDecimal(true);
    }
    ParsePosition at = new ParsePosition(0);
    String text = typed.strip();
    Number number = format.parse(text, at);
    if (number instanceof BigDecimal value && at.getIndex() == text.length()) {
      problem.set(Optional.empty());
      return Optional.of(value);
    }
    problem.set(Optional.of(Problem.of(AppProblem.NOT_A_NUMBER, text)));
    return Optional.empty();
  }

  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
