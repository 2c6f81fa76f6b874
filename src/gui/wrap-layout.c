/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wrap-layout.h"

struct _MunWrapLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MunWrapLayout, mun_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* A child gets what it wants, and the whole line where it wants more. */
static void
measure_child (GtkWidget *child,
               int        width,
               int       *wide,
               int       *high)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  *wide = width < 0 ? natural : MAX (least, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *wide, NULL, high, NULL, NULL);
}

/* Returns: the height of all lines. @place: whether the children are put there, too */
static int
lay_out (MunWrapLayout *self,
         GtkWidget     *widget,
         int            width,
         gboolean       place)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int wide, high;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, width, &wide, &high);
      if (x > 0 && x + wide > width)
        {
          y += line + self->spacing;
          x = line = 0;
        }
      if (place)
        {
          GtkAllocation where = { x, y, wide, high };

          if (from_right)
            where.x = width - x - wide;
          gtk_widget_size_allocate (child, &where, -1);
        }
      x += wide + self->spacing;
      line = MAX (line, high);
    }
  return y + line;
}

static void
mun_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  MunWrapLayout *self = MUN_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = lay_out (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? self->spacing : 0);
    }
}

static void
mun_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  lay_out (MUN_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static GtkSizeRequestMode
mun_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mun_wrap_layout_class_init (MunWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = mun_wrap_layout_measure;
  manager_class->allocate = mun_wrap_layout_allocate;
  manager_class->get_request_mode = mun_wrap_layout_get_request_mode;
}

static void
mun_wrap_layout_init (MunWrapLayout *self)
{
}

GtkLayoutManager *
mun_wrap_layout_new (int spacing)
{
  MunWrapLayout *self = g_object_new (MUN_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
