/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/grid-private.h"

#include <glib/gi18n.h>

#define LEAST_ROW   24
#define NEW_AT_ONCE 4

G_DEFINE_FINAL_TYPE_WITH_CODE (MunGrid, mun_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum { PROP_HADJUSTMENT = 1, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };

enum { ACTIVATED, SORT_CHANGED, LAYOUT_CHANGED, COLUMN_MOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Lines: what stands below one another ----------------------------------------------------------------------------- */

static guint
get_n (MunGrid *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

static guint
get_n_lines (MunGrid *self)
{
  return self->list != NULL ? mun_record_list_get_n_lines (self->list) : 0;
}

static double
get_value (MunGrid       *self,
           GtkOrientation  orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

static void
fill_row (MunGrid *self,
          guint     slot,
          guint     line)
{
  MunGridRow *row = self->rows->pdata[slot];
  const MunListGroup *group = NULL;
  guint position = mun_record_list_get_line (self->list, line, &group);

  g_array_index (self->shown, guint, slot) = line;
  if (group != NULL)
    {
      mun_grid_row_show_heading (row, group->title, group->n);
      mun_grid_row_set_selected (row, FALSE);
    }
  else
    {
      g_autoptr(MunRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);

      mun_grid_row_show (row, record, position, get_n (self));
      mun_grid_row_set_selected (row, mun_grid_selection_contains (self->selection, position));
    }
}

/* The lines that can be seen now, from the first, at most as many as there are rows. */
static guint
get_first_line (MunGrid *self)
{
  return self->row_height > 0 ? (guint) (get_value (self, GTK_ORIENTATION_VERTICAL) / self->row_height) : 0;
}

static GtkWidget *
create_row (MunGrid *self)
{
  GtkWidget *row = mun_grid_row_new (self->workspace, self->spec, self->columns);

  gtk_widget_set_parent (row, self->body);
  gtk_widget_set_child_visible (row, FALSE);
  return row;
}

/* Gives every line that can be seen a row. Those that had one keep it, unless @all says that they show something else now. */
static gboolean make_rows_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data);

static void
fill_rows (MunGrid  *self,
           gboolean  all)
{
  guint first = get_first_line (self);
  guint n_lines = get_n_lines (self);
  gboolean lacking = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint line = first + i;
      guint slot = line % self->rows->len;
      gboolean seen = line < n_lines;

      if (self->rows->pdata[slot] == NULL)
        {
          lacking |= seen;
          continue;
        }
      if (seen && (all || g_array_index (self->shown, guint, slot) != line))
        fill_row (self, slot, line);
      if (!seen)
        g_array_index (self->shown, guint, slot) = MUN_NOWHERE;
      gtk_widget_set_child_visible (self->rows->pdata[slot], seen);
    }
  if (lacking && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), make_rows_cb, NULL, NULL);
  if (!lacking && n_lines > 0)
    mun_grid_learn_widths (self);
  mun_grid_keep_focus (self);
  gtk_widget_queue_allocate (self->body);
}

/* To make a row takes ten times as long as to fill it: the first screen comes in a few frames, a few rows in each. */
static gboolean
make_rows_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  MunGrid *self = MUN_GRID (widget);
  guint first = get_first_line (self);
  guint made = 0;

  self->tick_id = 0;
  for (guint i = 0; i < self->rows->len && first + i < get_n_lines (self) && made < NEW_AT_ONCE; i++)
    {
      guint slot = (first + i) % self->rows->len;

      if (self->rows->pdata[slot] != NULL)
        continue;
      self->rows->pdata[slot] = create_row (self);
      made++;
    }
  fill_rows (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
show_selection (MunGrid *self)
{
  for (guint slot = 0; slot < self->rows->len; slot++)
    {
      guint line = g_array_index (self->shown, guint, slot);
      const MunListGroup *group = NULL;
      guint position = line != MUN_NOWHERE ? mun_record_list_get_line (self->list, line, &group) : MUN_NOWHERE;

      if (position != MUN_NOWHERE && group == NULL)
        mun_grid_row_set_selected (self->rows->pdata[slot], mun_grid_selection_contains (self->selection, position));
    }
}

/* Sizes ------------------------------------------------------------------------------------------------------------- */

/* As many places as lines can be seen at once, one of them in part at both ends. */
static void
ensure_slots (MunGrid *self,
              int      height)
{
  guint wanted;
  guint old = self->rows->len;

  if (old == 0)
    g_ptr_array_add (self->rows, create_row (self));
  self->row_height = MAX (LEAST_ROW, mun_grid_row_height (self->rows));
  wanted = MAX ((guint) height / self->row_height + 2, self->rows->len);
  if (wanted == old)
    return;
  /* Another number of rows, another row for each line. */
  g_ptr_array_set_size (self->rows, wanted);
  g_array_set_size (self->shown, wanted);
  for (guint slot = 0; slot < wanted; slot++)
    g_array_index (self->shown, guint, slot) = MUN_NOWHERE;
}

static void
configure (MunGrid       *self,
           GtkOrientation  orientation,
           double          upper,
           double          page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  gtk_adjustment_configure (adjustment, MIN (gtk_adjustment_get_value (adjustment), MAX (0, upper - page)), 0, upper,
                            MAX (self->row_height, 24), page * 0.9, page);
}

static void
configure_height (MunGrid *self)
{
  double all = (double) get_n_lines (self) * self->row_height;

  configure (self, GTK_ORIENTATION_VERTICAL, MAX (all, self->body_height), self->body_height);
}

static void
mun_grid_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  MunGrid *self = MUN_GRID (widget);
  int all = mun_grid_place_columns (self, width);
  int x = - (int) get_value (self, GTK_ORIENTATION_HORIZONTAL);
  GtkAllocation place = { x, 0, all, 0 };

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, &place.height, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->header, &place, -1);
  self->body_height = MAX (0, height - place.height);
  if (self->list != NULL)
    {
      ensure_slots (self, self->body_height);
      configure_height (self);
      fill_rows (self, FALSE);
    }
  configure (self, GTK_ORIENTATION_HORIZONTAL, all, width);
  place.y = place.height;
  place.height = self->body_height;
  gtk_widget_size_allocate (self->body, &place, -1);
}

static void
allocate_body (GtkWidget *body,
               int        width,
               int        height,
               int        baseline)
{
  MunGrid *self = MUN_GRID (gtk_widget_get_parent (body));
  double top = get_value (self, GTK_ORIENTATION_VERTICAL);

  for (guint slot = 0; slot < self->rows->len; slot++)
    {
      guint line = g_array_index (self->shown, guint, slot);
      GtkAllocation place = { 0, 0, width, self->row_height };

      if (line == MUN_NOWHERE || self->rows->pdata[slot] == NULL)
        continue;
      place.y = (int) ((double) line * self->row_height - top);
      gtk_widget_size_allocate (self->rows->pdata[slot], &place, -1);
    }
}

static void
measure_body (GtkWidget      *body,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
mun_grid_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  MunGrid *self = MUN_GRID (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->header, orientation, -1, minimum, NULL, NULL, NULL);
  *natural = *minimum;
}

/* What happens ------------------------------------------------------------------------------------------------------ */

static void
list_changed_cb (MunGrid *self)
{
  self->current = MUN_NOWHERE;
  if (self->current_rowid >= 0)
    self->current = mun_record_list_find_rowid (self->list, self->current_rowid);
  self->anchor = self->current;
  if (self->body_height > 0)
    {
      ensure_slots (self, self->body_height);
      configure_height (self);
    }
  fill_rows (self, TRUE);
}

static void
scrolled_cb (MunGrid *self)
{
  if (self->list != NULL)
    fill_rows (self, FALSE);
}

static void
scrolled_sideways_cb (MunGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
header_pressed_cb (MunGrid *self,
                   int       field)
{
  gboolean descending = field == self->sort_field && !self->descending;

  mun_grid_set_sort (self, field, descending);
  g_signal_emit (self, signals[SORT_CHANGED], 0, field, descending);
}

static void
resized_cb (MunGrid *self,
            int       index,
            int       width)
{
  MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, index);

  column->wanted = width;
  column->pulled = TRUE;
  column->expand = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

static void
moved_cb (MunGrid *self,
          int      index,
          int      step)
{
  g_signal_emit (self, signals[COLUMN_MOVED], 0, index, step);
}

static gboolean
mun_grid_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  MunGrid *self = MUN_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || get_n (self) == 0)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
mun_grid_grab_focus (GtkWidget *widget)
{
  MunGrid *self = MUN_GRID (widget);
  guint line;

  if (get_n (self) == 0 || self->rows->len == 0)
    return FALSE;
  if (self->current == MUN_NOWHERE)
    {
      const MunListGroup *group = NULL;
      guint first = get_first_line (self);
      guint position = mun_record_list_get_line (self->list, first, &group);

      mun_grid_set_current (self, group == NULL ? position : mun_record_list_get_line (self->list, first + 1, &group));
      self->anchor = self->current;
    }
  line = mun_record_list_find_line (self->list, self->current);
  mun_grid_scroll_to_line (self, line);
  line %= self->rows->len;
  return gtk_widget_grab_focus (self->rows->pdata[line] != NULL ? self->rows->pdata[line] : self->body);
}

/* GtkScrollable ----------------------------------------------------------------------------------------------------- */

static void
set_adjustment (MunGrid       *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment *old = self->adjustments[orientation];
  GCallback callback = orientation == GTK_ORIENTATION_VERTICAL ? G_CALLBACK (scrolled_cb) : G_CALLBACK (scrolled_sideways_cb);

  if (old == adjustment && old != NULL)
    return;
  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, callback, self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustments[orientation], "value-changed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
mun_grid_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (MUN_GRID (object), GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (MUN_GRID (object), GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break; /* what fits is decided by the columns */
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mun_grid_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  MunGrid *self = MUN_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mun_grid_dispose (GObject *object)
{
  MunGrid *self = MUN_GRID (object);

  for (guint i = 0; i < self->rows->len; i++)
    g_clear_pointer (&self->rows->pdata[i], gtk_widget_unparent);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->shown, 0);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_weak_pointer (&self->workspace);

  G_OBJECT_CLASS (mun_grid_parent_class)->dispose (object);
}

static void
mun_grid_finalize (GObject *object)
{
  MunGrid *self = MUN_GRID (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->shown);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (mun_grid_parent_class)->finalize (object);
}

static void
mun_grid_class_init (MunGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mun_grid_dispose;
  object_class->finalize = mun_grid_finalize;
  object_class->set_property = mun_grid_set_property;
  object_class->get_property = mun_grid_get_property;
  widget_class->measure = mun_grid_measure;
  widget_class->size_allocate = mun_grid_size_allocate;
  widget_class->focus = mun_grid_focus;
  widget_class->grab_focus = mun_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SORT_CHANGED] = g_signal_new ("sort-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[COLUMN_MOVED] = g_signal_new ("column-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[LAYOUT_CHANGED] = g_signal_new ("layout-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "columnview");
}

static void
mun_grid_init (MunGrid *self)
{
  self->rows = g_ptr_array_new ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_array_new (FALSE, TRUE, sizeof (MunGridColumn));
  self->current = self->anchor = MUN_NOWHERE;
  self->current_rowid = -1;
  self->sort_field = MUN_SORT_REF;
  self->header = mun_grid_header_new (self->columns);
  self->body = g_object_new (ADW_TYPE_BIN, "css-name", "listview", "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "focusable", TRUE,
                             "overflow", GTK_OVERFLOW_HIDDEN, NULL);
  gtk_widget_set_layout_manager (self->body, gtk_custom_layout_new (NULL, measure_body, allocate_body));
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->header, "pressed", G_CALLBACK (header_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  mun_grid_add_input (self);
}

void
mun_grid_set_current (MunGrid *self,
                       guint     position)
{
  self->current = position < get_n (self) ? position : MUN_NOWHERE;
  self->current_rowid = self->current != MUN_NOWHERE ? mun_record_list_get_rowid (self->list, self->current) : -1;
}

void
mun_grid_activate (MunGrid *self,
                    guint     position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

void
mun_grid_set_list (MunGrid      *self,
                    MunWorkspace  *workspace,
                    const MunSpec *spec,
                    MunRecordList *list)
{
  g_return_if_fail (MUN_IS_GRID (self) && MUN_IS_RECORD_LIST (list) && self->list == NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  self->spec = spec;
  self->list = g_object_ref (list);
  self->selection = mun_grid_selection_new (list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body), GTK_ACCESSIBLE_PROPERTY_LABEL, _(spec->plural), -1);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (show_selection), self, G_CONNECT_SWAPPED);
}

MunGridSelection *
mun_grid_get_selection (MunGrid *self)
{
  g_return_val_if_fail (MUN_IS_GRID (self), NULL);

  return self->selection;
}

void
mun_grid_set_sort (MunGrid *self,
                    int       field,
                    gboolean  descending)
{
  g_return_if_fail (MUN_IS_GRID (self));

  self->sort_field = field;
  self->descending = descending;
  mun_grid_header_set_sort (MUN_GRID_HEADER (self->header), field, descending);
}

void
mun_grid_move_to (MunGrid *self,
                   guint     position,
                   gboolean  focus)
{
  g_return_if_fail (MUN_IS_GRID (self) && self->list != NULL);

  mun_grid_set_current (self, position);
  self->anchor = self->current;
  mun_grid_selection_set_only (self->selection, self->current);
  if (self->current != MUN_NOWHERE)
    mun_grid_scroll_to_line (self, mun_record_list_find_line (self->list, self->current));
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

guint
mun_grid_get_n_rows (MunGrid *self)
{
  g_return_val_if_fail (MUN_IS_GRID (self), 0);

  return get_n (self);
}
