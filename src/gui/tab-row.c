/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/tab-row.h"

#define SPACING 6

static int
measure_width (GtkWidget *widget,
               gboolean   natural)
{
  int least, wanted;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return natural ? wanted : least;
}

static int
measure_height (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static gboolean
fits (GtkWidget *row,
      int        width)
{
  return measure_width (gtk_widget_get_first_child (row), TRUE) + SPACING + measure_width (gtk_widget_get_last_child (row), TRUE) <= width;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *row)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget      *row,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *tabs = gtk_widget_get_first_child (row);
  GtkWidget *buttons = gtk_widget_get_last_child (row);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (measure_width (tabs, FALSE), measure_width (buttons, FALSE));
      *natural = measure_width (tabs, TRUE) + SPACING + measure_width (buttons, TRUE);
      return;
    }
  if (for_size < 0 || fits (row, for_size))
    *minimum = MAX (measure_height (tabs), measure_height (buttons));
  else
    *minimum = measure_height (tabs) + SPACING + measure_height (buttons);
  *natural = *minimum;
}

static void
allocate (GtkWidget *row,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *tabs = gtk_widget_get_first_child (row);
  GtkWidget *buttons = gtk_widget_get_last_child (row);
  gboolean mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  int wanted = MIN (measure_width (buttons, TRUE), width);
  GtkAllocation first = { 0, 0, width, measure_height (tabs) };
  GtkAllocation rest = { mirrored ? 0 : width - wanted, 0, wanted, measure_height (buttons) };

  if (fits (row, width))
    {
      first.width = width - wanted - SPACING;
      first.x = mirrored ? wanted + SPACING : 0;
      first.height = rest.height = height;
    }
  else
    rest.y = first.height + SPACING;
  gtk_widget_size_allocate (tabs, &first, -1);
  gtk_widget_size_allocate (buttons, &rest, -1);
}

GtkWidget *
mun_tab_row_new (MunTabs   *tabs,
                 GtkWidget *buttons)
{
  GtkWidget *row;

  g_return_val_if_fail (MUN_IS_TABS (tabs) && GTK_IS_WIDGET (buttons), NULL);

  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  mun_tabs_want_all (tabs);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (tabs));
  gtk_box_append (GTK_BOX (row), buttons);
  gtk_widget_set_layout_manager (row, gtk_custom_layout_new (get_request_mode, measure, allocate));
  return row;
}
