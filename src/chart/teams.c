/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/network-private.h"

#include "chart/chart-private.h"

/* In text sizes. */
#define COLUMN_MIN 14.0
#define GAP_X 1.6
#define GAP_Y 1.0
#define GAP_LEVEL 2.6
#define INDENT 1.6
#define SIDE 1.4

/* The top of the chart: one node above all others, or none. Its children head a column each; whoever stands below them is listed in the
 * column, indented. Columns that do not fit beside each other go into further rows. */
typedef struct {
  int       *parents;        /* without rings */
  guint      n;
  int        top;            /* -1 when several nodes have nobody above them */
  GArray    *heads;          /* guint: first node of each column */
  guint      per_row;
  double     column;         /* width */
} Tree;

/* Where a ring of nodes is entered first it is cut open. */
static int
find_parent (const int *parents,
             guint      n,
             guint      node)
{
  int parent = parents[node];
  int above = parent;
  guint lowest = node;

  if (parent < 0 || parent >= (int) n || parent == (int) node)
    return -1;
  for (guint steps = 0; above >= 0 && above < (int) n && above != (int) node && steps < n; steps++)
    {
      lowest = MIN (lowest, (guint) above);
      above = parents[above];
    }
  /* In a ring the node with the lowest number becomes the top. */
  return above == (int) node && lowest == node ? -1 : parent;
}

static void
find_heads (Tree *tree)
{
  guint tops = 0;

  tree->top = -1;
  tree->heads = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < tree->n; i++)
    if (tree->parents[i] < 0)
      {
        tree->top = tops == 0 ? (int) i : -1;
        tops++;
      }
  for (guint i = 0; i < tree->n; i++)
    if (tree->parents[i] == tree->top && (int) i != tree->top)
      g_array_append_val (tree->heads, i);
}

static void
open_tree (Tree      *tree,
           const int *parents,
           guint      n,
           double     size,
           double     width)
{
  double room = width - SIDE * size;

  *tree = (Tree) { .parents = g_new (int, n + 1), .n = n };
  for (guint i = 0; i < n; i++)
    tree->parents[i] = find_parent (parents, n, i);
  find_heads (tree);
  tree->per_row = CLAMP ((room + GAP_X * size) / ((COLUMN_MIN + GAP_X) * size), 1, MAX (tree->heads->len, 1));
  tree->column = (room - (tree->per_row - 1) * GAP_X * size) / tree->per_row;
  tree->column = MIN (tree->column, 2 * COLUMN_MIN * size);
}

static void
close_tree (Tree *tree)
{
  g_array_unref (tree->heads);
  g_free (tree->parents);
}

static guint
count_below (const Tree *tree,
             guint       node)
{
  guint n = 1;

  for (guint i = 0; i < tree->n; i++)
    if (tree->parents[i] == (int) node)
      n += count_below (tree, i);
  return n;
}

static double
row_height (const Tree *tree,
            guint       first,
            double      size)
{
  guint most = 1;

  for (guint i = first; i < MIN (first + tree->per_row, tree->heads->len); i++)
    most = MAX (most, count_below (tree, g_array_index (tree->heads, guint, i)));
  return most * (MUN_NODE_HEIGHT + GAP_Y) * size + (GAP_LEVEL - GAP_Y) * size;
}

static double
tree_height (const Tree *tree,
             double      size)
{
  double height = tree->top >= 0 ? (MUN_NODE_HEIGHT + (tree->heads->len > 0 ? GAP_LEVEL : 0)) * size : 0;

  for (guint i = 0; i < tree->heads->len; i += tree->per_row)
    height += row_height (tree, i, size);
  return MAX (height - (tree->heads->len > 0 ? (GAP_LEVEL - 0.5) * size : 0), size);
}

double
mun_chart_teams_height (double     size,
                        double     width,
                        const int *parents,
                        guint      n_nodes)
{
  Tree tree;
  double height;

  g_return_val_if_fail (parents != NULL || n_nodes == 0, 0);

  open_tree (&tree, parents, n_nodes, size, width);
  height = tree_height (&tree, size);
  close_tree (&tree);
  return height;
}

/* The line below name and detail: a diamond with its word, and the note at the end. */
static void
draw_mark (cairo_t             *cr,
           const MunChartStyle *style,
           const MunNode       *node,
           double               x,
           double               y,
           double               width)
{
  double half = style->size * 0.5;
  double note = node->note != NULL ? MIN (mun_chart_text_width (style, node->note, 0.9, FALSE), width) : 0;

  if (node->note != NULL)
    mun_chart_text (cr, style, node->note, x, y, width, 1, 0.9, FALSE, style->ink);
  if (node->mark == NULL || width - note < 4 * half)
    return;
  cairo_move_to (cr, x + half, y - half);
  cairo_line_to (cr, x + 2 * half, y);
  cairo_line_to (cr, x + half, y + half);
  cairo_line_to (cr, x, y);
  cairo_close_path (cr);
  mun_color_set (cr, style->ink);
  cairo_fill (cr);
  mun_chart_text (cr, style, node->mark, x + 2.6 * half, y, width - note - 4 * half, 0, 0.9, TRUE, style->ink);
}

void
mun_chart_node (cairo_t             *cr,
                const MunChartStyle *style,
                const MunNode       *node,
                double               x,
                double               y,
                double               width,
                double               height)
{
  double body = MUN_NODE_HEIGHT * style->size;
  double sign = node->letter != NULL && *node->letter != '\0' ? style->size * 1.7 : 0;
  double text = x + style->size * 0.9;
  double room = width - style->size * 1.4 - sign;
  gboolean detailed = node->detail != NULL && *node->detail != '\0';

  mun_chart_fill (cr, x, y, width, height, style->paper);
  cairo_rectangle (cr, x + 0.3, y + 0.3, width - 0.6, height - 0.6);
  mun_color_set (cr, style->grid);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
  mun_chart_fill (cr, x, y, style->size * 0.4, height, node->color);
  if (detailed)
    {
      mun_chart_text (cr, style, node->label, text, y + body * 0.31, room, 0, 1, TRUE, style->ink);
      mun_chart_text (cr, style, node->detail, text, y + body * 0.69, room + sign, 0, 0.9, FALSE, style->muted);
    }
  else
    mun_chart_paragraph (cr, style, node->label, text, y + style->size * 0.45, room, 2, 0, 1, TRUE, style->ink);
  if (sign > 0)
    {
      mun_chart_fill (cr, x + width - sign, y + style->size * 0.4, sign - style->size * 0.4, style->size * 1.4, node->color);
      mun_chart_text (cr, style, node->letter, x + width - sign, y + style->size * 1.1, sign - style->size * 0.4, 0.5, 0.8, TRUE,
                      mun_color_for_text (node->color));
    }
  if (height > body)
    draw_mark (cr, style, node, text, y + body + MUN_NODE_LINE * style->size * 0.3, room + sign);
}

typedef struct {
  cairo_t             *cr;
  const MunChartStyle *style;
  const MunNode       *nodes;
  const Tree          *tree;
} Painter;

static void
draw_stroke (const Painter *painter,
             double         x1,
             double         y1,
             double         x2,
             double         y2)
{
  cairo_move_to (painter->cr, x1, y1);
  cairo_line_to (painter->cr, x2, y2);
  mun_color_set (painter->cr, painter->style->muted);
  cairo_set_line_width (painter->cr, 0.8);
  cairo_stroke (painter->cr);
}

/* A node and all below it, one under the other. Returns: where the next one goes */
static double
draw_branch (const Painter *painter,
             guint          node,
             double         x,
             double         y,
             double         right)
{
  double size = painter->style->size;
  double trunk = x + INDENT * size / 2;
  double end = 0;
  double next = y + (MUN_NODE_HEIGHT + GAP_Y) * size;

  for (guint i = 0; i < painter->tree->n; i++)
    if (painter->tree->parents[i] == (int) node)
      {
        /* Deep trees stop moving to the right where nothing could be read any more. */
        double inner = MIN (x + INDENT * size, right - 8 * size);

        end = next + MUN_NODE_HEIGHT * size / 2;
        draw_stroke (painter, trunk, end, inner, end);
        next = draw_branch (painter, i, inner, next, right);
      }
  if (end > 0)
    draw_stroke (painter, trunk, y + MUN_NODE_HEIGHT * size, trunk, end);
  mun_chart_node (painter->cr, painter->style, &painter->nodes[node], x, y, right - x, MUN_NODE_HEIGHT * size);
  return next;
}

/* One row of columns with the line that ties them to the top. */
static void
draw_row (const Painter *painter,
          guint          first,
          double         y,
          double         stem)
{
  const Tree *tree = painter->tree;
  double size = painter->style->size;
  double bus = y - GAP_LEVEL * size / 2;
  guint n = MIN (tree->per_row, tree->heads->len - first);
  double left = stem, right = stem;

  for (guint i = 0; i < n; i++)
    {
      double x = SIDE * size + i * (tree->column + GAP_X * size);
      double middle = x + tree->column / 2;

      draw_branch (painter, g_array_index (tree->heads, guint, first + i), x, y, x + tree->column);
      if (tree->top < 0)
        continue;
      draw_stroke (painter, middle, bus, middle, y);
      left = MIN (left, middle);
      right = MAX (right, middle);
    }
  if (tree->top >= 0)
    draw_stroke (painter, left, bus, right, bus);
}

void
mun_chart_teams (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 const MunNode       *nodes,
                 const int           *parents,
                 guint                n_nodes)
{
  Tree tree;
  Painter painter = { cr, style, nodes, &tree };
  double y = 0, used, middle, side;

  g_return_if_fail (cr != NULL && style != NULL && ((nodes != NULL && parents != NULL) || n_nodes == 0));

  if (n_nodes == 0)
    return;
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_teams_height (style->size, width, parents, n_nodes));
  open_tree (&tree, parents, n_nodes, style->size, width);
  used = tree.per_row * (tree.column + GAP_X * style->size) - GAP_X * style->size;
  middle = SIDE * style->size + used / 2;
  side = SIDE * style->size / 2;
  if (tree.top >= 0)
    {
      y = (MUN_NODE_HEIGHT + GAP_LEVEL) * style->size;
      if (tree.heads->len > 0)
        draw_stroke (&painter, middle, MUN_NODE_HEIGHT * style->size, middle, y - GAP_LEVEL * style->size / 2);
    }
  for (guint i = 0; i < tree.heads->len; i += tree.per_row)
    {
      double step = row_height (&tree, i, style->size);

      draw_row (&painter, i, y, i == 0 ? middle : side);
      if (tree.top >= 0 && i + tree.per_row < tree.heads->len)
        draw_stroke (&painter, side, y - GAP_LEVEL * style->size / 2, side, y + step - GAP_LEVEL * style->size / 2);
      if (tree.top >= 0 && i == 0 && tree.heads->len > tree.per_row)
        draw_stroke (&painter, side, y - GAP_LEVEL * style->size / 2, middle, y - GAP_LEVEL * style->size / 2);
      y += step;
    }
  if (tree.top >= 0)
    {
      double wide = MIN (MAX (tree.column, 2 * COLUMN_MIN * style->size), used);

      mun_chart_node (cr, style, &nodes[tree.top], middle - wide / 2, 0, wide, MUN_NODE_HEIGHT * style->size);
    }
  close_tree (&tree);
  cairo_restore (cr);
}
