package studio.marquee.connect.agreement;

/** So much work each mutant may do for a case; some would go round in circles for ever. */
public final class Fuel {
  private static final ThreadLocal<int[]> LEFT = ThreadLocal.withInitial(() -> new int[1]);
  private static final int FOR_A_CASE = 300_000;

  private Fuel() {}

  public static void fill() {
    LEFT.get()[0] = FOR_A_CASE;
  }

  /** Called by mutants wherever they branch. */
  public static void burn() {
    int[] left = LEFT.get();
    left[0]--;
    if (left[0] < 0) {
      throw new IllegalStateException("goes round in circles");
    }
  }
}
