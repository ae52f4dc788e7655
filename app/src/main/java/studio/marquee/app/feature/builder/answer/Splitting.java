package studio.marquee.app.feature.builder.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import studio.marquee.model.segment.SplitRule.Arm;

/** Into which groups people are split by chance. */
enum Splitting {
  HALVES,
  THIRDS,
  QUARTERS,
  TENTH_ASIDE;

  private List<Integer> percents() {
    return switch (this) {
      case HALVES -> List.of(50, 50);
      case THIRDS -> List.of(33, 33, 34);
      case QUARTERS -> List.of(25, 25, 25, 25);
      case TENTH_ASIDE -> List.of(90, 10);
    };
  }

  /** The groups, called by their numbers. */
  List<Arm> arms(IntFunction<String> names) {
    List<Arm> arms = new ArrayList<>();
    for (int percent : percents()) {
      arms.add(new Arm(names.apply(arms.size() + 1), BigDecimal.valueOf(percent)));
    }
    return arms;
  }
}
