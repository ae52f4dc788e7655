package studio.marquee.model.segment;

import java.math.BigDecimal;
import java.util.List;
import studio.marquee.model.mart.AttributeName;

/**
 * In one of the groups into which everyone is split by chance. The same salt and key always give
 * the same group. With strata, each of them is split by the shares as exactly as its number allows;
 * then those at the border of two groups can change sides when people come and go.
 *
 * @param arms the groups in their order; what they leave of 100 percent is in none of them
 * @param kept the name of the group that is meant
 */
public record SplitRule(String salt, List<Arm> arms, String kept, List<AttributeName> strata)
    implements Rule {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public SplitRule {
    arms = List.copyOf(arms);
    strata = List.copyOf(strata);
    Checks.require(!salt.isBlank(), "a split has a salt");
    Checks.require(strata.size() <= 3, "a split has at most three strata");
    List<String> names = arms.stream().map(Arm::name).toList();
    Checks.require(names.stream().distinct().count() == names.size(), "a group is there twice");
    Checks.require(names.contains(kept), "the group is one of the split");
    BigDecimal total = arms.stream().map(Arm::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    Checks.require(total.compareTo(ALL) <= 0, "the groups are more than 100 percent");
  }

  /** A group with a name. */
  public record Arm(String name, BigDecimal percent) {
    public Arm {
      Checks.require(!name.isBlank(), "a group has a name");
      Checks.require(percent.signum() > 0, "a group has a share");
      Checks.require(percent.scale() <= 4, "a share has at most four decimals");
    }
  }

  /** Where the group begins among 100 percent. */
  public BigDecimal from() {
    return arms.stream()
        .takeWhile(arm -> !arm.name().equals(kept))
        .map(Arm::percent)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Where the group ends among 100 percent. */
  public BigDecimal to() {
    return arms.stream()
        .filter(arm -> arm.name().equals(kept))
        .map(Arm::percent)
        .reduce(from(), BigDecimal::add);
  }
}
