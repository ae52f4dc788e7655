package studio.marquee.app.feature.builder;

import java.util.List;
import studio.marquee.model.mart.Attribute;

/** The people of an audience by the values of one attribute, beside the whole population. */
public record Breakdown(Attribute attribute, int audience, int population, List<Slice> slices) {
  public Breakdown {
    slices = List.copyOf(slices);
  }

  /** How many of the audience and of the population have one value. */
  public record Slice(String value, int inAudience, int inPopulation) {}

  public double shareOfAudience(Slice slice) {
    return share(slice.inAudience(), audience);
  }

  public double shareOfPopulation(Slice slice) {
    return share(slice.inPopulation(), population);
  }

  /** How many times as frequent as in the population; 0 when nobody of either has the value. */
  public double overIndex(Slice slice) {
    double everywhere = shareOfPopulation(slice);
    return everywhere == 0 ? 0 : shareOfAudience(slice) / everywhere;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
