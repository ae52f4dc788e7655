package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.ComparisonTest;

/** A value held against another one of the same person. */
final class ComparisonPhrase {
  private final Knowledge knowledge;

  ComparisonPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** There is something to compare with. */
  AttributeTest start(Value value) {
    return new ComparisonTest(
        ComparisonTest.Order.MORE, value.rivals(knowledge).getFirst().name(), BigDecimal.ZERO);
  }

  void write(Lines lines, Value value, ComparisonTest test, Consumer<AttributeTest> change) {
    lines.add(
        new Piece.Choice(
            lines.key("order"),
            knowledge.say("rule.name.order"),
            Piece.Look.VERB,
            said(value, test.order()),
            Arrays.stream(ComparisonTest.Order.values())
                .map(order ->
                    new Option(
                        said(value, order),
                        "",
                        order == test.order(),
                        () ->
                            change.accept(new ComparisonTest(order, test.other(), test.offset()))))
                .toList()));
    List<Attribute> rivals = value.rivals(knowledge);
    lines.add(
        new Piece.Choice(
            lines.key("other"),
            knowledge.say("rule.name.other"),
            Piece.Look.VALUE,
            knowledge.titleOf(test.other(), value.scope()),
            rivals.stream()
                .map(rival ->
                    new Option(
                        knowledge.titleOf(rival.name(), value.scope()),
                        rival.description(),
                        rival.name().equals(test.other()),
                        () ->
                            change.accept(
                                new ComparisonTest(test.order(), rival.name(), test.offset()))))
                .toList()));
    lines.say(knowledge.say("rule.comparison.plus"));
    lines.add(
        new Piece.Amount(
            lines.key("offset"),
            knowledge.say("rule.name.offset"),
            test.offset(),
            value.type() == AttributeType.DATE ? Bounds.whole() : Bounds.any(),
            to -> change.accept(new ComparisonTest(test.order(), test.other(), to))));
    lines.say(
        value.type() == AttributeType.NUMBER
            ? value.unit()
            : knowledge.say("rule.comparison.days"));
  }

  private String said(Value value, ComparisonTest.Order order) {
    boolean isTime = value.type() != AttributeType.NUMBER;
    return switch (order) {
      case LESS -> isTime ? knowledge.say("rule.order.before") : knowledge.say("rule.order.less");
      case AT_MOST ->
          isTime ? knowledge.say("rule.order.notAfter") : knowledge.say("rule.order.atMost");
      case EQUAL -> knowledge.say("rule.order.equal");
      case NOT_EQUAL -> knowledge.say("rule.order.notEqual");
      case AT_LEAST ->
          isTime ? knowledge.say("rule.order.notBefore") : knowledge.say("rule.order.atLeast");
      case MORE -> isTime ? knowledge.say("rule.order.after") : knowledge.say("rule.order.more");
    };
  }
}
