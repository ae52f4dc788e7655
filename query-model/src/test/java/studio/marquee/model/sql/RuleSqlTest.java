package studio.marquee.model.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.sql.dialect.DuckDbDialect;

class RuleSqlTest {
  private static final BigDecimal FIFTY = new BigDecimal("50");

  private final RuleSql sql = new RuleSql(TestMarts.MARTS, new DuckDbDialect());

  @Test
  void everyTestAsAPersonHasReviewedIt() {
    golden("is-any-of", "loyalty_tier", new AttributeTest.IsAnyOf(List.of("Gold", "x' or 1=1")));
    golden("at-least", "lifetime_value", new AttributeTest.AtLeast(FIFTY));
    golden("at-most", "lifetime_value", new AttributeTest.AtMost(FIFTY));
    golden("between", "lifetime_value", new AttributeTest.Between(FIFTY, new BigDecimal("250.5")));
    golden("is-true", "newsletter", new AttributeTest.IsTrue());
    golden("is-set", "birthday", new AttributeTest.IsSet());
  }

  private void golden(String name, String attribute, AttributeTest test) {
    SqlText text = sql.condition(rule(attribute, test));
    String parameters =
        text.parameters().stream()
            .map(value -> "-- " + value.getClass().getSimpleName() + " " + value + "\n")
            .collect(Collectors.joining());
    Golden.check(name + "/duckdb.sql", text.text() + "\n" + parameters);
  }

  @Test
  void anUncheckedRuleIsRefused() {
    assertThatThrownBy(() -> sql.condition(rule("shoe_size", new AttributeTest.IsSet())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingInAnIdentifierIsReadAsSql() {
    assertThat(new DuckDbDialect().quoted("a\"; drop table b; --"))
        .isEqualTo("\"a\"\"; drop table b; --\"");
  }

  private static AttributeRule rule(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }
}
