package studio.marquee.connect.source;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import studio.marquee.model.problem.Problem;

/**
 * What a server or its driver said no to, told by codes and kinds of exceptions alone: words of
 * drivers quote values, statements and sometimes secrets.
 */
record Refusals(ServerForm form) {
  private static final Set<Integer> LOGIN_CODES = Set.of(1017, 1045, 18456, 390100, 390144);
  private static final Set<Integer> DATABASE_CODES = Set.of(1049, 4060, 12514);
  private static final Set<Integer> RIGHT_CODES = Set.of(229, 1044, 1142, 1143);
  private static final Set<Integer> TABLE_CODES = Set.of(208, 942, 1146);

  Problem problem(SQLException failure) {
    List<Throwable> causes = causes(failure);
    if (causes.stream().anyMatch(UnknownHostException.class::isInstance)) {
      return of(SourceProblem.UNKNOWN_HOST, form.address().host());
    }
    if (causes.stream()
        .anyMatch(
            cause -> cause instanceof SSLException || cause instanceof CertificateException)) {
      return of(SourceProblem.TLS_REFUSED, form.address().host());
    }
    if (isOfAnotherName(causes)) {
      return of(SourceProblem.TLS_REFUSED, form.address().host());
    }
    if (causes.stream()
        .anyMatch(cause ->
            cause instanceof ConnectException || cause instanceof NoRouteToHostException)) {
      return of(SourceProblem.UNREACHABLE, form.address().authority());
    }
    if (causes.stream()
        .anyMatch(cause ->
            cause instanceof SocketTimeoutException || cause instanceof SQLTimeoutException)) {
      return of(SourceProblem.NO_ANSWER);
    }
    for (Throwable cause : causes) {
      if (cause instanceof SQLException said) {
        SourceProblem code = code(said);
        if (code != SourceProblem.FAILED) {
          return of(code, detail(code));
        }
      }
    }
    return of(SourceProblem.FAILED);
  }

  /**
   * PostgreSQL's driver tells a certificate of another host like a session that has ended, but for
   * one thing: nothing went wrong with the line.
   */
  private boolean isOfAnotherName(List<Throwable> causes) {
    return form.tls().isVerified()
        && causes.stream().allMatch(SQLException.class::isInstance)
        && causes.getFirst() instanceof SQLException said
        && "08006".equals(said.getSQLState());
  }

  private static SourceProblem code(SQLException said) {
    String state = String.valueOf(said.getSQLState());
    int vendor = said.getErrorCode();
    return switch (state) {
      case "28P01" -> SourceProblem.LOGIN_REFUSED;
      case "3D000" -> SourceProblem.NO_DATABASE;
      case "08001" -> SourceProblem.NO_ANSWER;
      case "08004" -> SourceProblem.TLS_REFUSED;
      case "57014" -> SourceProblem.TOO_SLOW;
      case "53300" -> SourceProblem.TOO_MANY_SESSIONS;
      case "42501" -> SourceProblem.NO_RIGHT;
      case "25006" -> SourceProblem.NOT_READING;
      case "57P01", "57P02", "57P03" -> SourceProblem.LOST;
      default -> byVendor(state, vendor);
    };
  }

  private static SourceProblem byVendor(String state, int vendor) {
    if (LOGIN_CODES.contains(vendor) || (state.startsWith("28") && vendor != 1044)) {
      return SourceProblem.LOGIN_REFUSED;
    }
    if (DATABASE_CODES.contains(vendor)) {
      return SourceProblem.NO_DATABASE;
    }
    if (RIGHT_CODES.contains(vendor)) {
      return SourceProblem.NO_RIGHT;
    }
    if (TABLE_CODES.contains(vendor) || state.equals("42P01")) {
      return SourceProblem.TABLE_GONE;
    }
    if (vendor == 1969 || vendor == 3024) {
      return SourceProblem.TOO_SLOW;
    }
    return state.startsWith("08") ? SourceProblem.LOST : SourceProblem.FAILED;
  }

  private String detail(SourceProblem code) {
    return switch (code) {
      case LOGIN_REFUSED, NO_RIGHT -> form.address().user();
      case NO_DATABASE -> form.address().database();
      default -> form.address().host();
    };
  }

  private Problem of(SourceProblem code, Object... more) {
    List<Object> details = new ArrayList<>(List.of(form.name()));
    details.addAll(List.of(more));
    return Problem.of(code, details.toArray());
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
