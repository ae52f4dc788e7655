package studio.marquee.connect.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the blocks of an index hold.
 *
 * @param behaviours one, or none where nothing is known of what people did
 */
record IndexDirectory(List<RowsPart> rows, List<BehaviourLayer> behaviours) {
  private static final int LISTED = 0;
  private static final int MEASURED = 1;

  IndexDirectory {
    rows = List.copyOf(rows);
    behaviours = List.copyOf(behaviours);
  }

  Optional<RowsPart> rows(String mart) {
    return rows.stream().filter(part -> part.mart().equals(mart)).findFirst();
  }

  Optional<BehaviourLayer> behaviour() {
    return behaviours.stream().findFirst();
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(rows.size());
      for (RowsPart part : rows) {
        out.writeUTF(part.mart());
        out.writeUTF(part.kind().name());
        out.writeInt(part.rows());
        writeColumns(out, part.columns());
        writeNumbers(out, part.numbers());
        writeNumbers(out, part.gone());
      }
      out.writeInt(behaviours.size());
      for (BehaviourLayer layer : behaviours) {
        writeLayer(out, layer);
      }
    }
    return bytes.toByteArray();
  }

  private static void writeLayer(DataOutputStream out, BehaviourLayer layer) throws IOException {
    out.writeUTF(layer.kind().name());
    out.writeInt(layer.people());
    writeNumbers(out, layer.numbers());
    out.writeInt(layer.parts().size());
    for (BehaviourPart part : layer.parts()) {
      out.writeUTF(part.mart());
      out.writeUTF(part.owner());
      out.writeInt(part.people());
      writeNumbers(out, part.counts());
      writeNumbers(out, part.rows());
      writeColumns(out, part.columns());
    }
  }

  private static void writeColumns(DataOutputStream out, List<IndexedColumn> columns)
      throws IOException {
    out.writeInt(columns.size());
    for (IndexedColumn column : columns) {
      out.writeUTF(column.column());
      switch (column.coding()) {
        case Coding.Listed(int values) -> {
          out.writeInt(LISTED);
          out.writeInt(values);
        }
        case Coding.Measured(long least, long step, long most, int digits) -> {
          out.writeInt(MEASURED);
          out.writeLong(least);
          out.writeLong(step);
          out.writeLong(most);
          out.writeInt(digits);
        }
      }
      writeNumbers(out, column.blocks());
    }
  }

  private static void writeNumbers(DataOutputStream out, List<Integer> numbers) throws IOException {
    out.writeInt(numbers.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  static IndexDirectory of(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<RowsPart> rows = new ArrayList<>();
      int parts = in.readInt();
      for (int part = 0; part < parts; part++) {
        rows.add(
            new RowsPart(
                in.readUTF(),
                RowsPart.Kind.valueOf(in.readUTF()),
                in.readInt(),
                readColumns(in),
                readNumbers(in),
                readNumbers(in)));
      }
      List<BehaviourLayer> behaviours = new ArrayList<>();
      int layers = in.readInt();
      for (int layer = 0; layer < layers; layer++) {
        behaviours.add(
            new BehaviourLayer(
                RowsPart.Kind.valueOf(in.readUTF()),
                in.readInt(),
                readNumbers(in),
                readBehaviours(in)));
      }
      return new IndexDirectory(rows, behaviours);
    }
  }

  private static List<BehaviourPart> readBehaviours(DataInputStream in) throws IOException {
    List<BehaviourPart> behaviours = new ArrayList<>();
    int count = in.readInt();
    for (int part = 0; part < count; part++) {
      behaviours.add(
          new BehaviourPart(
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              readNumbers(in),
              readNumbers(in),
              readColumns(in)));
    }
    return behaviours;
  }

  private static List<IndexedColumn> readColumns(DataInputStream in) throws IOException {
    List<IndexedColumn> columns = new ArrayList<>();
    int count = in.readInt();
    for (int column = 0; column < count; column++) {
      String name = in.readUTF();
      Coding coding =
          in.readInt() == LISTED
              ? new Coding.Listed(in.readInt())
              : new Coding.Measured(in.readLong(), in.readLong(), in.readLong(), in.readInt());
      columns.add(new IndexedColumn(name, coding, readNumbers(in)));
    }
    return columns;
  }

  private static List<Integer> readNumbers(DataInputStream in) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    int count = in.readInt();
    for (int number = 0; number < count; number++) {
      numbers.add(in.readInt());
    }
    return numbers;
  }
}
