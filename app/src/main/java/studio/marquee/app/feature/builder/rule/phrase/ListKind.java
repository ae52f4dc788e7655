package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.List;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;

/** What can be asked of a list of texts. */
enum ListKind {
  HAS_ANY_OF("rule.list.hasAnyOf"),
  HAS_ALL_OF("rule.list.hasAllOf"),
  HAS_NONE_OF("rule.list.hasNoneOf"),
  IS_EMPTY("rule.list.isEmpty"),
  HAS_LENGTH("rule.list.hasLength");

  private final String key;

  ListKind(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static ListKind of(ListTest test) {
    return switch (test) {
      case ListTest.HasAnyOf _ -> HAS_ANY_OF;
      case ListTest.HasAllOf _ -> HAS_ALL_OF;
      case ListTest.HasNoneOf _ -> HAS_NONE_OF;
      case ListTest.IsEmpty() -> IS_EMPTY;
      case ListTest.HasLength _ -> HAS_LENGTH;
    };
  }

  boolean canAsk(List<String> values) {
    return switch (this) {
      case HAS_ANY_OF, HAS_ALL_OF, HAS_NONE_OF -> !values.isEmpty();
      case IS_EMPTY, HAS_LENGTH -> true;
    };
  }

  ListTest test(List<String> values, AttributeTest before) {
    return switch (this) {
      case HAS_ANY_OF -> new ListTest.HasAnyOf(values);
      case HAS_ALL_OF -> new ListTest.HasAllOf(values);
      case HAS_NONE_OF -> new ListTest.HasNoneOf(values);
      case IS_EMPTY -> new ListTest.IsEmpty();
      case HAS_LENGTH ->
          before instanceof ListTest.HasLength length
              ? length
              : new ListTest.HasLength(new NumberTest.AtLeast(BigDecimal.ONE));
    };
  }
}
