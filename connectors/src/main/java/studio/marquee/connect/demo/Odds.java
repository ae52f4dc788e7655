package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Choices of unequal likelihood. */
final class Odds<T> {
  private final List<T> choices;
  private final double[] upTo;

  private Odds(List<T> choices, double[] upTo) {
    this.choices = choices;
    this.upTo = upTo;
  }

  static <T> Building<T> of(T choice, double weight) {
    return new Building<T>().or(choice, weight);
  }

  static <T> Building<T> none() {
    return new Building<>();
  }

  T pick(Dice dice) {
    double point = dice.unit() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, point);
    return choices.get(found >= 0 ? found + 1 : -found - 1);
  }

  /** Collects choices. */
  static final class Building<T> {
    private final List<T> choices = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    Building<T> or(T choice, double weight) {
      choices.add(choice);
      weights.add(weight);
      return this;
    }

    Odds<T> build() {
      double[] upTo = new double[choices.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += weights.get(i);
        upTo[i] = sum;
      }
      return new Odds<>(List.copyOf(choices), upTo);
    }
  }
}
