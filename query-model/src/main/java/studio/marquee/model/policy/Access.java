package studio.marquee.model.policy;

/** How much of a column somebody may have. */
public sealed interface Access {
  /** Nothing: it is never read. */
  record Hidden() implements Access {}

  /** What the mask leaves of it. */
  record Held(Mask mask, Showing showing) implements Access {}

  /** What may be done with what is held. */
  enum Showing {
    SHOWN,
    /** Rules may ask about it; nobody is shown a person's value. */
    COUNT_ONLY
  }

  static Access full() {
    return masked(new Mask.Plain());
  }

  static Access hidden() {
    return new Hidden();
  }

  static Access countOnly() {
    return new Held(new Mask.Plain(), Showing.COUNT_ONLY);
  }

  static Access masked(Mask mask) {
    return new Held(mask, Showing.SHOWN);
  }

  /** What both allow. Masks that cannot be had at once leave nothing. */
  default Access and(Access other) {
    if (this instanceof Held(var mask, var showing)
        && other instanceof Held(var otherMask, var otherShowing)) {
      Showing stricter = showing.compareTo(otherShowing) >= 0 ? showing : otherShowing;
      return mask.and(otherMask)
          .<Access>map(both -> new Held(both, stricter))
          .orElseGet(Access::hidden);
    }
    return hidden();
  }
}
