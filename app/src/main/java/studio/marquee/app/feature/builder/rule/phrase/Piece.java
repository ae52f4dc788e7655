package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import studio.marquee.connect.cache.AttributeProfile;

/** One piece of the sentence of a rule: words, or something to change the rule by. */
public sealed interface Piece {
  /** Tells it apart from the others of its rule, and stays when the rule changes. */
  String key();

  /** Words that only hold the sentence together. */
  record Said(String key, String text) implements Piece {}

  /** What the sentence means, said in small beside it. */
  record Note(String key, String text) implements Piece {}

  /** What is asked about. */
  record Title(String key, String text, String meaning) implements Piece {}

  /**
   * One of several.
   *
   * @param name what is chosen, for those who cannot see where it stands
   * @param now what is chosen now, or what to do when nothing is
   */
  record Choice(String key, String name, Look look, String now, List<Option> options)
      implements Piece {
    private static final int MOST_AT_A_GLANCE = 16;

    public Choice {
      options = List.copyOf(options);
    }

    /** Whether it takes a search, or more than names, to find the right one. */
    public boolean isLong() {
      return options.size() > MOST_AT_A_GLANCE
          || options.stream().anyMatch(option -> !option.more().isBlank());
    }
  }

  /** Any number of several. */
  record Ticks(String key, String name, String now, List<Option> options) implements Piece {
    public Ticks {
      options = List.copyOf(options);
    }
  }

  /**
   * Values, at least one, searched among those that are known or typed.
   *
   * @param known the most frequent ones with their people; empty when nothing is known
   */
  record Values(
      String key,
      String name,
      List<String> chosen,
      List<AttributeProfile.ValueCount> known,
      Reading reading,
      Consumer<List<String>> change)
      implements Piece {
    public Values {
      chosen = List.copyOf(chosen);
      known = List.copyOf(known);
    }
  }

  /**
   * A number.
   *
   * @param usual the numbers that are chosen most, so that a single press is enough for them
   */
  record Amount(
      String key,
      String name,
      BigDecimal value,
      Bounds bounds,
      List<BigDecimal> usual,
      Consumer<BigDecimal> change)
      implements Piece {
    public Amount {
      usual = List.copyOf(usual);
    }

    Amount(String key, String name, BigDecimal value, Bounds bounds, Consumer<BigDecimal> change) {
      this(key, name, value, bounds, List.of(), change);
    }
  }

  /** A text that is not blank. */
  record Typed(String key, String name, String text, Consumer<String> change) implements Piece {}

  /** A day of the calendar. */
  record Day(String key, String name, String text, LocalDate day, Consumer<LocalDate> change)
      implements Piece {}

  /**
   * A range over how the numbers spread.
   *
   * @param from where the range begins; empty when it is open there
   */
  record Spread(
      String key,
      String name,
      AttributeProfile.Histogram histogram,
      Optional<BigDecimal> from,
      Optional<BigDecimal> to,
      BiConsumer<BigDecimal, BigDecimal> change)
      implements Piece {}

  /** What is either so or not. */
  record Switch(String key, String name, String text, boolean isOn, Runnable flip)
      implements Piece {}

  /** Something to do. */
  record Act(String key, String name, Sign sign, Runnable act) implements Piece {}

  /** How a choice stands in the sentence. */
  enum Look {
    /** What is asked about. */
    TITLE,
    /** What is asked of it. */
    VERB,
    /** What it is held against. */
    VALUE,
    /** What may be added. */
    ADD
  }

  /** How values are typed. */
  enum Reading {
    TEXT,
    NUMBER
  }

  /** What something to do is drawn as. */
  enum Sign {
    ADD,
    REMOVE,
    UP,
    DOWN
  }
}
