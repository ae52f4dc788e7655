package studio.marquee.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import studio.marquee.model.problem.ProblemCode;

/** The keys of all problems, asked of the enums themselves. */
final class ProblemCodes {
  private ProblemCodes() {}

  static Set<String> keys(JavaClasses classes) {
    Set<String> keys = new TreeSet<>();
    classes.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
        .map(ProblemCode.class::cast)
        .map(ProblemCode::key)
        .forEach(keys::add);
    return keys;
  }
}
