package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.cache.AttributeProfile;

/** Everything that can be done to a piece of a sentence. */
final class Pokes {
  private Pokes() {}

  /** One thing that can be done, by what it is called. */
  record Poke(String text, Runnable run) {}

  static List<Poke> of(Piece piece) {
    return switch (piece) {
      case Piece.Said _, Piece.Note _, Piece.Title _ -> List.of();
      case Piece.Choice choice -> options(choice.options());
      case Piece.Ticks ticks -> options(ticks.options());
      case Piece.Values values -> values(values);
      case Piece.Amount amount -> amount(amount);
      case Piece.Typed typed -> List.of(new Poke("“else”", () -> typed.change().accept("else")));
      case Piece.Day day ->
          List.of(
              new Poke("a year later", () -> day.change().accept(day.day().plusYears(1))),
              new Poke("a year before", () -> day.change().accept(day.day().minusYears(1))));
      case Piece.Spread spread -> spread(spread);
      case Piece.Switch flip -> List.of(new Poke("flip", flip.flip()));
      case Piece.Act act -> List.of(new Poke(act.name(), act.act()));
    };
  }

  private static List<Poke> options(List<Option> options) {
    return options.stream()
        .map(option -> new Poke((option.isNow() ? "* " : "") + option.text(), option.choose()))
        .toList();
  }

  private static List<Poke> values(Piece.Values values) {
    List<String> more = new ArrayList<>(values.chosen());
    more.add("7");
    List<Poke> pokes = new ArrayList<>();
    pokes.add(new Poke("and 7", () -> values.change().accept(more)));
    if (values.chosen().size() > 1) {
      pokes.add(
          new Poke("the first alone", () -> values.change().accept(values.chosen().subList(0, 1))));
    }
    return pokes;
  }

  private static List<Poke> amount(Piece.Amount amount) {
    List<Poke> pokes = new ArrayList<>();
    BigDecimal more = amount.value().add(BigDecimal.ONE);
    if (amount.bounds().most().filter(most -> more.compareTo(most) > 0).isEmpty()) {
      pokes.add(new Poke("one more", () -> amount.change().accept(more)));
    }
    amount
        .bounds()
        .least()
        .ifPresent(least -> pokes.add(new Poke("the least", () -> amount.change().accept(least))));
    amount
        .bounds()
        .most()
        .ifPresent(most -> pokes.add(new Poke("the most", () -> amount.change().accept(most))));
    return pokes;
  }

  private static List<Poke> spread(Piece.Spread spread) {
    AttributeProfile.Histogram of = spread.histogram();
    return List.of(
        new Poke("from the median", () -> spread.change().accept(of.median(), of.largest())),
        new Poke("to the median", () -> spread.change().accept(of.least(), of.median())),
        new Poke(
            "around the median",
            () ->
                spread
                    .change()
                    .accept(
                        of.median().subtract(new BigDecimal("1.7")),
                        of.median().add(new BigDecimal("1.2")))));
  }
}
