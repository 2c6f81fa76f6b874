/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/grid-private.h"

#include <glib/gi18n.h>

#define GRIP  6  /* this near to an edge the pointer takes it */
#define LEAST 48 /* width of a column */
#define FAR   12 /* so far a heading is dragged before it is meant */

struct _MunGridHeader {
  GtkWidget parent_instance;

  GArray    *columns;
  GPtrArray *buttons;
  int        field; /* sorted by */
  gboolean   descending;

  int        pulled; /* index of the column whose edge is pulled, -1 for none */
  int        before; /* its width then */
  int        moved;  /* index of the column whose heading is dragged, -1 for none */
  int        target; /* where it would go, -1 while it is not dragged far */
  double     from;   /* where the pointer was */
};

G_DEFINE_FINAL_TYPE (MunGridHeader, mun_grid_header, GTK_TYPE_WIDGET)

enum { PRESSED, RESIZED, MOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const MunGridColumn *
get_column (MunGridHeader *self,
            guint           index)
{
  return &g_array_index (self->columns, MunGridColumn, index);
}

static gboolean
is_mirrored (MunGridHeader *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The column that ends at @x, -1 for none. */
static int
find_edge (MunGridHeader *self,
           double          x)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MunGridColumn *column = get_column (self, i);
      int edge = is_mirrored (self) ? column->x : column->x + column->width;

      if (ABS (x - edge) <= GRIP)
        return i;
    }
  return -1;
}

static void
show_sort (MunGridHeader *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *box = gtk_button_get_child (self->buttons->pdata[i]);
      GtkWidget *arrow = gtk_widget_get_last_child (box);
      gboolean sorted = get_column (self, i)->field == self->field;

      gtk_widget_set_visible (arrow, sorted);
      gtk_image_set_from_icon_name (GTK_IMAGE (arrow), self->descending ? "pan-up-symbolic" : "pan-down-symbolic");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons->pdata[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      !sorted ? "" : self->descending ? _("Sorted, last first") : _("Sorted, first first"), -1);
    }
}

static void
pressed_cb (GtkButton *button,
            gpointer   user_data)
{
  MunGridHeader *self = user_data;
  guint index;

  if (g_ptr_array_find (self->buttons, button, &index))
    g_signal_emit (self, signals[PRESSED], 0, get_column (self, index)->field);
}

/* The column at @x, -1 for none. */
static int
find_column (MunGridHeader *self,
             double         x)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (x >= get_column (self, i)->x && x < get_column (self, i)->x + get_column (self, i)->width)
      return i;
  return -1;
}

static void
show_target (MunGridHeader *self,
             int            target)
{
  self->target = target;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      gtk_widget_remove_css_class (self->buttons->pdata[i], "drop-before");
      gtk_widget_remove_css_class (self->buttons->pdata[i], "drop-after");
    }
  if (target >= 0 && target != self->moved)
    gtk_widget_add_css_class (self->buttons->pdata[target], target < self->moved ? "drop-before" : "drop-after");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), target >= 0 ? "grabbing" : NULL);
}

/* A heading that is only pressed sorts. */
static void
drag_heading (MunGridHeader  *self,
              GtkGestureDrag *gesture,
              double          x)
{
  int target = find_column (self, self->from + x);

  if (self->target < 0 && ABS (x) < FAR)
    return;
  if (self->target < 0)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_target (self, target >= 0 ? target : self->moved);
}

static void
pull_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             MunGridHeader  *self)
{
  int from = self->moved, to = self->target;

  show_target (self, -1);
  self->pulled = self->moved = -1;
  if (from >= 0 && to >= 0 && from != to)
    g_signal_emit (self, signals[MOVED], 0, from, to - from);
}

static void
pull_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               MunGridHeader *self)
{
  self->pulled = find_edge (self, x);
  self->moved = self->pulled < 0 ? find_column (self, x) : -1;
  self->target = -1;
  self->from = x;
  if (self->pulled < 0)
    return;
  self->before = get_column (self, self->pulled)->width;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pull_cb (GtkGestureDrag *gesture,
         double          x,
         double          y,
         MunGridHeader *self)
{
  if (self->moved >= 0)
    drag_heading (self, gesture, x);
  else if (self->pulled >= 0)
    g_signal_emit (self, signals[RESIZED], 0, self->pulled, MAX (LEAST, self->before + (int) (is_mirrored (self) ? -x : x)));
}

static void
motion_cb (MunGridHeader *self,
           double          x)
{
  if (self->target < 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_edge (self, x) >= 0 ? "col-resize" : NULL);
}

/* For names that are cut off. Asked when needed: to set one tooltip a column makes GTK ask the display for the pointer each time. */
static gboolean
mun_grid_header_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard,
                               GtkTooltip *tooltip)
{
  MunGridHeader *self = MUN_GRID_HEADER (widget);

  for (guint i = 0; i < self->columns->len && !keyboard; i++)
    {
      const MunGridColumn *column = get_column (self, i);

      if (x < column->x || x >= column->x + column->width)
        continue;
      gtk_tooltip_set_text (tooltip, mun_grid_column_title (column));
      return TRUE;
    }
  return FALSE;
}

static GtkWidget *
create_button (MunGridHeader       *self,
               const MunGridColumn *column)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (mun_grid_column_title (column));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_button_set_child (GTK_BUTTON (button), box);
  /* The order is chosen with keys in the menu of the view: the list is one stop of the Tab key. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, mun_grid_column_title (column), -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect_object (button, "clicked", G_CALLBACK (pressed_cb), self, 0);
  return button;
}

/* A column may be narrower than its heading can be. */
static int
get_button_width (MunGridHeader *self,
                  guint          index)
{
  int least;

  gtk_widget_measure (self->buttons->pdata[index], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (get_column (self, index)->width, least);
}

/* The widths are given before: a heading stands in two lines where one is too short. */
static void
mun_grid_header_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MunGridHeader *self = MUN_GRID_HEADER (widget);

  *minimum = 0;
  for (guint i = 0; orientation == GTK_ORIENTATION_VERTICAL && i < self->buttons->len; i++)
    {
      int height;

      gtk_widget_measure (self->buttons->pdata[i], GTK_ORIENTATION_VERTICAL, get_button_width (self, i), &height, NULL, NULL, NULL);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

static void
mun_grid_header_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MunGridHeader *self = MUN_GRID_HEADER (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      const MunGridColumn *column = get_column (self, i);
      GtkAllocation place = { column->x, 0, get_button_width (self, i), height };

      gtk_widget_size_allocate (self->buttons->pdata[i], &place, -1);
    }
}

static void
remove_buttons (MunGridHeader *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (self->buttons->pdata[i]);
  g_ptr_array_set_size (self->buttons, 0);
}

static void
mun_grid_header_dispose (GObject *object)
{
  remove_buttons (MUN_GRID_HEADER (object));

  G_OBJECT_CLASS (mun_grid_header_parent_class)->dispose (object);
}

static void
mun_grid_header_finalize (GObject *object)
{
  MunGridHeader *self = MUN_GRID_HEADER (object);

  g_ptr_array_unref (self->buttons);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (mun_grid_header_parent_class)->finalize (object);
}

static void
mun_grid_header_class_init (MunGridHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_grid_header_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_grid_header_finalize;
  widget_class->measure = mun_grid_header_measure;
  widget_class->size_allocate = mun_grid_header_size_allocate;
  widget_class->query_tooltip = mun_grid_header_query_tooltip;

  signals[PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "header");
}

static void
mun_grid_header_init (MunGridHeader *self)
{
  GtkGesture *pull = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->buttons = g_ptr_array_new ();
  self->pulled = self->moved = self->target = -1;
  self->field = MUN_SORT_REF;
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pull), GTK_PHASE_CAPTURE);
  g_signal_connect_object (pull, "drag-begin", G_CALLBACK (pull_begin_cb), self, 0);
  g_signal_connect_object (pull, "drag-update", G_CALLBACK (pull_cb), self, 0);
  g_signal_connect_object (pull, "drag-end", G_CALLBACK (pull_end_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pull));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
mun_grid_header_new (GArray *columns)
{
  MunGridHeader *self = g_object_new (MUN_TYPE_GRID_HEADER, NULL);

  self->columns = g_array_ref (columns);
  mun_grid_header_rebuild (self);
  return GTK_WIDGET (self);
}

void
mun_grid_header_rebuild (MunGridHeader *self)
{
  g_return_if_fail (MUN_IS_GRID_HEADER (self));

  remove_buttons (self);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (self->buttons, create_button (self, get_column (self, i)));
  show_sort (self);
}

void
mun_grid_header_set_sort (MunGridHeader *self,
                           int             field,
                           gboolean        descending)
{
  g_return_if_fail (MUN_IS_GRID_HEADER (self));

  self->field = field;
  self->descending = descending;
  show_sort (self);
}

const char *
mun_grid_column_title (const MunGridColumn *column)
{
  return column->description != NULL ? _(column->description->label) : _("Number");
}
