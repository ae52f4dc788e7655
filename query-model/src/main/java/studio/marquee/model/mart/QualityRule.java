package studio.marquee.model.mart;

import java.util.List;

/** Something that a contract wants to be true of the rows that arrive. */
public sealed interface QualityRule {
  String name();

  /** What is wrong when it does not hold, and for whom. */
  String description();

  Severity severity();

  /** A failed error keeps the last good data in use; a failed warning is shown. */
  enum Severity {
    WARNING,
    ERROR
  }

  /** What is counted. */
  enum Metric {
    ROWS,
    NULLS,
    /** Values that stand for nothing, such as n/a. */
    MISSING,
    /** Values that are not among those allowed, or not of the form. */
    INVALID,
    DUPLICATES
  }

  /** Whether rows are counted, or how many of a hundred. */
  enum Scale {
    ROWS,
    PERCENT
  }

  /**
   * One of the measures that the standard knows.
   *
   * @param attributes those that are looked at; empty for the rows themselves
   * @param values for missing values those that stand for nothing, for invalid ones those allowed
   * @param pattern for invalid values the regular expression that they match; blank for any
   */
  record Measure(
      String name,
      String description,
      Severity severity,
      Metric metric,
      List<String> attributes,
      List<String> values,
      String pattern,
      Scale scale,
      Bound bound)
      implements QualityRule {
    public Measure {
      attributes = List.copyOf(attributes);
      values = List.copyOf(values);
    }
  }

  /** A question to the data that has arrived; its one number must be within the bound. */
  record Query(String name, String description, Severity severity, String query, Bound bound)
      implements QualityRule {}

  /** Said for people, measured by nobody here. */
  record Note(String name, String description) implements QualityRule {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /** What a number must be. */
  sealed interface Bound {
    boolean holds(double number);

    record Equal(double to) implements Bound {
      @Override
      public boolean holds(double number) {
        return number == to;
      }
    }

    record Unequal(double to) implements Bound {
      @Override
      public boolean holds(double number) {
        return number != to;
      }
    }

    record Above(double least) implements Bound {
      @Override
      public boolean holds(double number) {
        return number > least;
      }
    }

    record AtLeast(double least) implements Bound {
      @Override
      public boolean holds(double number) {
        return number >= least;
      }
    }

    record Below(double most) implements Bound {
      @Override
      public boolean holds(double number) {
        return number < most;
      }
    }

    record AtMost(double most) implements Bound {
      @Override
      public boolean holds(double number) {
        return number <= most;
      }
    }

    record Between(double least, double most) implements Bound {
      @Override
      public boolean holds(double number) {
        return number >= least && number <= most;
      }
    }

    record Outside(double least, double most) implements Bound {
      @Override
      public boolean holds(double number) {
        return number < least || number > most;
      }
    }
  }
}
