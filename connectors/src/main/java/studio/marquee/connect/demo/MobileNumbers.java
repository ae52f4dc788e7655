package studio.marquee.connect.demo;

/**
 * How mobile numbers look in a country, in the many forms people type them. The subscriber part
 * begins with 0: the numbers have the right shape but are not meant to be anyone's.
 *
 * @param dialling what follows the plus sign
 * @param trunk what precedes a national call, or nothing
 * @param prefix the prefix of an operator
 * @param digits how many digits follow the prefix
 */
record MobileNumbers(String dialling, String trunk, String prefix, int digits) {
  private static final int FORMS = 8;

  /** The digits after the prefix. */
  String subscriber(Dice dice) {
    StringBuilder number = new StringBuilder("0");
    while (number.length() < digits) {
      number.append((char) ('0' + dice.below(10)));
    }
    return number.toString();
  }

  /** The same number as someone else would type it. */
  String typed(String subscriber, Dice dice) {
    return switch (dice.below(FORMS)) {
      case 0, 1 -> "+" + dialling + " " + prefix + " " + subscriber;
      case 2 -> "+" + dialling + prefix + subscriber;
      case 3 -> "00" + dialling + " " + prefix + " " + subscriber;
      case 4 -> trunk + prefix + "/" + subscriber;
      case 5 -> "(" + trunk + prefix + ") " + halves(subscriber, "-");
      case 6 ->
          trunk.isEmpty()
              ? dialling + " " + prefix + " " + halves(subscriber, " ")
              : "+" + dialling + " (" + trunk + ")" + prefix + " " + subscriber;
      default -> trunk + prefix + " " + halves(subscriber, " ");
    };
  }

  private static String halves(String subscriber, String between) {
    int middle = subscriber.length() / 2;
    return subscriber.substring(0, middle) + between + subscriber.substring(middle);
  }
}
