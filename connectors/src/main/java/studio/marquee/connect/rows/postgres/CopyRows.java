package studio.marquee.connect.rows.postgres;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import studio.marquee.connect.rows.CacheType;
import studio.marquee.connect.rows.RowBatch;
import studio.marquee.connect.rows.RowReader;

/** Rows out of PostgreSQL by a binary copy, which costs server and laptop the least. */
public final class CopyRows implements RowReader {
  private static final int HEADER = 11;

  private final Connection session;
  private final PGConnection postgres;
  private final List<CacheType> types;
  private final Decoder[] decoders;
  private final CopyData data;
  private boolean isStarted;

  private CopyRows(
      Connection session,
      PGConnection postgres,
      List<CacheType> types,
      List<Decoder> decoders,
      CopyOut copy) {
    this.session = session;
    this.postgres = postgres;
    this.types = List.copyOf(types);
    this.decoders = decoders.toArray(Decoder[]::new);
    this.data = new CopyData(copy);
  }

  /** Whether the session is one of PostgreSQL. */
  public static boolean canRead(Connection session) throws SQLException {
    return session.isWrapperFor(PGConnection.class);
  }

  /**
   * Starts the copy; empty when a column has a type whose binary form is not known here, or when
   * values cannot be bound for a copy.
   *
   * @param session in a transaction
   * @param select with a place for each value
   */
  public static Optional<RowReader> start(
      Connection session,
      String select,
      List<Object> values,
      ResultSetMetaData row,
      List<CacheType> types)
      throws SQLException {
    List<Decoder> decoders = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Decoders.of(types.get(i), row.getColumnTypeName(i + 1)).ifPresent(decoders::add);
    }
    if (decoders.size() < types.size()) {
      return Optional.empty();
    }
    Optional<String> text = bound(session, select, values);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    PGConnection postgres = session.unwrap(PGConnection.class);
    CopyOut copy =
        postgres.getCopyAPI().copyOut("copy (" + text.get() + ") to stdout (format binary)");
    return Optional.of(new CopyRows(session, postgres, types, decoders, copy));
  }

  private static Optional<String> bound(Connection session, String select, List<Object> values)
      throws SQLException {
    if (values.isEmpty()) {
      return Optional.of(select);
    }
    Optional<BoundCopy> copy = BoundCopy.of(values);
    Optional<String> text = copy.flatMap(bound -> bound.text(select));
    return text.isPresent() && copy.orElseThrow().bind(session) ? text : Optional.empty();
  }

  @Override
  public List<CacheType> types() {
    return types;
  }

  @Override
  public boolean read(RowBatch batch) throws SQLException {
    if (!isStarted) {
      data.take(HEADER + Integer.BYTES);
      data.take(data.takeInt());
      isStarted = true;
    }
    while (!batch.isFull()) {
      int fields = data.takeShort();
      if (fields < 0) {
        data.end();
        return false;
      }
      if (fields != decoders.length) {
        throw new SQLException("A row has another number of columns than was asked for");
      }
      row(batch);
    }
    return true;
  }

  private void row(RowBatch batch) throws SQLException {
    int row = batch.row();
    long size = 0;
    for (int i = 0; i < decoders.length; i++) {
      int length = data.takeInt();
      if (length < 0) {
        batch.column(i).putMissing(row);
      } else {
        int at = data.take(length);
        decoders[i].put(data.bytes(), at, length, batch.column(i), row);
        size += length;
      }
    }
    batch.rowDone(size);
  }

  @Override
  public void cancel() throws SQLException {
    postgres.cancelQuery();
  }

  @Override
  public void abort() throws SQLException {
    session.abort(Runnable::run);
  }
}
