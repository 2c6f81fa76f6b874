/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/columns.h"

#define SPACING     24
#define ENOUGH      340 /* least width of a column */
#define MAX_COLUMNS 3

struct _MunColumns {
  GtkWidget parent_instance;
};

static void mun_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MunColumns, mun_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mun_columns_buildable_init))

static guint
count_columns (GtkWidget *widget,
               int        width)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_visible (child);
  return CLAMP ((width + SPACING) / (ENOUGH + SPACING), 1, (int) MIN (MAX (n, 1), MAX_COLUMNS));
}

static int
get_column_width (int   width,
                  guint n)
{
  return (width - (int) (n - 1) * SPACING) / (int) n;
}

/* Each child goes below the shortest column so far. @place: whether they get their places, too. Returns: the height of the longest column */
static int
arrange (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  guint n = count_columns (widget, width);
  int child_width = get_column_width (width, n);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int heights[MAX_COLUMNS] = { 0 };
  int longest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural;
      guint column = 0;

      if (!gtk_widget_get_visible (child))
        continue;
      for (guint i = 1; i < n; i++)
        if (heights[i] < heights[column])
          column = i;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &natural, NULL, NULL);
      if (place)
        {
          int x = (int) (mirrored ? n - 1 - column : column) * (child_width + SPACING);
          int gap = heights[column] > 0 ? SPACING : 0;
          GtkAllocation area = { x, heights[column] + gap, child_width, natural };

          gtk_widget_size_allocate (child, &area, -1);
        }
      heights[column] += natural + (heights[column] > 0 ? SPACING : 0);
      longest = MAX (longest, heights[column]);
    }
  return longest;
}

static void
mun_columns_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  int least = 0;

  *minimum_baseline = -1;
  *natural_baseline = -1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      least = MAX (least, child_minimum);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (least, MAX_COLUMNS * ENOUGH + (MAX_COLUMNS - 1) * SPACING);
    }
  else
    *minimum = *natural = arrange (widget, MAX (for_size, least), FALSE);
}

static void
mun_columns_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  arrange (widget, width, TRUE);
}

static GtkSizeRequestMode
mun_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mun_columns_add_child (GtkBuildable *buildable,
                       GtkBuilder   *builder,
                       GObject      *child,
                       const char   *type)
{
  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
}

static void
mun_columns_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = mun_columns_add_child;
}

static void
mun_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mun_columns_parent_class)->dispose (object);
}

static void
mun_columns_class_init (MunColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_columns_dispose;
  widget_class->measure = mun_columns_measure;
  widget_class->size_allocate = mun_columns_size_allocate;
  widget_class->get_request_mode = mun_columns_get_request_mode;
}

static void
mun_columns_init (MunColumns *self)
{
}
