package studio.marquee.connect.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.problem.ProblemKind;

class DemoPlanTest {
  @ParameterizedTest
  @ValueSource(longs = {0, -1, DemoPlan.MOST_PEOPLE + 1})
  void refusesAnImpossibleNumberOfPeople(long people) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> DemoPlan.asked(people, 1, Written.TODAY));

    assertThat(refused.problem().code()).isEqualTo(DemoProblem.PEOPLE_OUT_OF_RANGE);
    assertThat(refused.problem().code().kind()).isEqualTo(ProblemKind.USE);
    assertThat(refused.problem().details()).contains(Long.toString(people));
    assertThatIllegalArgumentException().isThrownBy(() -> new DemoPlan(people, 1, Written.TODAY));
  }

  @Test
  void refusesADayOutsideOfLivingMemory() {
    LocalDate tooEarly = LocalDate.of(1815, 6, 18);
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> DemoPlan.asked(1, 1, tooEarly));

    assertThat(refused.problem().code()).isEqualTo(DemoProblem.TODAY_OUT_OF_RANGE);
  }

  @Test
  void isTheUsualSizeUnlessAsked() {
    assertThat(DemoPlan.of(Written.TODAY).people()).isEqualTo(100_000);
  }
}
