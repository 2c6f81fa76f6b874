/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/columns.h"

#define SPACING    24
#define ENOUGH     340 /* least width of a column */

struct _MunColumns {
  GtkWidget parent_instance;
};

static void mun_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MunColumns, mun_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mun_columns_buildable_init))

static gboolean
fits (int width)
{
  return width >= 2 * ENOUGH + SPACING;
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
  gboolean beside = orientation == GTK_ORIENTATION_VERTICAL && fits (for_size);
  int width = beside ? (for_size - SPACING) / 2 : for_size;

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, orientation, width, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL || beside)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
      else
        {
          *minimum += child_minimum + (*minimum > 0 ? SPACING : 0);
          *natural += child_natural + (*natural > 0 ? SPACING : 0);
        }
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, 2 * ENOUGH + SPACING);
  *minimum_baseline = -1;
  *natural_baseline = -1;
}

static void
mun_columns_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  gboolean beside = fits (width);
  int child_width = beside ? (width - SPACING) / 2 : width;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, child_width, 0 };

  if (beside && mirrored)
    place.x = width - child_width;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum;
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &minimum, &natural, NULL, NULL);
      place.height = MAX (minimum, natural);
      gtk_widget_size_allocate (child, &place, -1);
      if (beside)
        place.x = mirrored ? 0 : width - child_width;
      else
        place.y += place.height + SPACING;
    }
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
