package studio.marquee.connect.source;

/** A form cannot be made because of one of its fields. What stood in it is not repeated. */
final class FieldRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final FormField field;

  FieldRefused(FormField field) {
    super(field.word());
    this.field = field;
  }

  FormField field() {
    return field;
  }

  static void unless(boolean isFine, FormField field) {
    if (!isFine) {
      throw new FieldRefused(field);
    }
  }
}
