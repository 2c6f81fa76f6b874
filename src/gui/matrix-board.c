/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/matrix-board-private.h"

#include <glib/gi18n.h>

#include "gui/chart-look.h"

G_DEFINE_FINAL_TYPE (MunMatrixBoard, mun_matrix_board, GTK_TYPE_WIDGET)

enum { CELL, PICK, OPEN, MOVE, ALL, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
free_mark (gpointer data)
{
  MunMatrixMark *mark = data;

  gtk_widget_unparent (mark->button);
  g_free (mark->id);
  g_free (mark);
}

static MunMatrixMark *
find_mark (MunMatrixBoard *self,
           const char     *id)
{
  for (guint i = 0; id != NULL && *id != '\0' && i < self->marks->len; i++)
    {
      MunMatrixMark *mark = self->marks->pdata[i];

      if (g_str_equal (mark->id, id))
        return mark;
    }
  return NULL;
}

static MunMatrixMark *
find_mark_of (MunMatrixBoard *self,
              GtkWidget      *button)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (((MunMatrixMark *) self->marks->pdata[i])->button == button)
      return self->marks->pdata[i];
  return NULL;
}

static GtkWidget *
get_focus (MunMatrixBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self) ? focus : NULL;
}

/* One cell at a time, with what lies in it: Tab would take long through all of them. */
static void
set_current (MunMatrixBoard *self,
             int             cell)
{
  self->current = cell;
  for (guint i = 0; i < self->cells->len; i++)
    {
      gtk_widget_set_focusable (self->cells->pdata[i], (int) i == cell);
      if (self->alls->pdata[i] != NULL)
        gtk_widget_set_focusable (self->alls->pdata[i], (int) i == cell);
    }
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_set_focusable (((MunMatrixMark *) self->marks->pdata[i])->button, ((MunMatrixMark *) self->marks->pdata[i])->cell == cell);
}

static void
focus_cell (MunMatrixBoard *self,
            int             cell)
{
  set_current (self, cell);
  gtk_widget_grab_focus (self->cells->pdata[cell]);
}

static void
pick (MunMatrixBoard *self,
      const char     *id)
{
  if (g_strcmp0 (self->picked, id) == 0)
    return;
  g_free (self->picked);
  self->picked = g_strdup (id);
  for (guint i = 0; i < self->marks->len; i++)
    {
      MunMatrixMark *mark = self->marks->pdata[i];

      if (g_str_equal (mark->id, id))
        gtk_widget_add_css_class (mark->button, "picked");
      else
        gtk_widget_remove_css_class (mark->button, "picked");
    }
  g_signal_emit (self, signals[PICK], 0, id);
}

static void
cell_clicked_cb (MunMatrixBoard *self,
                 GtkWidget      *button)
{
  guint cell;

  if (!g_ptr_array_find (self->cells, button, &cell))
    return;
  focus_cell (self, cell);
  g_signal_emit (self, signals[CELL], 0, (int) cell);
}

static void
all_clicked_cb (MunMatrixBoard *self,
                GtkWidget      *button)
{
  guint cell;

  if (!g_ptr_array_find (self->alls, button, &cell))
    return;
  set_current (self, cell);
  g_signal_emit (self, signals[ALL], 0, (int) cell, button);
}

static void
mark_clicked_cb (MunMatrixBoard *self,
                 GtkWidget      *button)
{
  MunMatrixMark *mark = find_mark_of (self, button);

  set_current (self, mark->cell);
  gtk_widget_grab_focus (button);
  pick (self, mark->id);
}

static void
mark_pressed_cb (MunMatrixBoard *self,
                 int             n,
                 double          x,
                 double          y,
                 GtkGesture     *gesture)
{
  MunMatrixMark *mark = find_mark_of (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));

  if (n == 2 && mark != NULL)
    g_signal_emit (self, signals[OPEN], 0, mark->id);
}

static GdkContentProvider *
prepare_cb (MunMatrixBoard *self,
            double          x,
            double          y,
            GtkDragSource  *source)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  MunMatrixMark *mark = find_mark_of (self, button);
  g_autoptr(GdkPaintable) icon = gtk_widget_paintable_new (button);

  if (mark == NULL)
    return NULL;
  g_free (self->dragged);
  self->dragged = g_strdup (mark->id);
  gtk_drag_source_set_icon (source, icon, x, y);
  return gdk_content_provider_new_typed (MUN_TYPE_MATRIX_BOARD, self);
}

static int
find_cell_at (MunMatrixBoard *self,
              double          x,
              double          y)
{
  MunChartStyle style;
  MunMatrix matrix;

  if (self->matrix == NULL)
    return -1;
  mun_chart_look (&style, GTK_WIDGET (self), 1);
  mun_matrix_board_fill (self, &style, gtk_widget_get_width (GTK_WIDGET (self)), &matrix);
  return mun_chart_matrix_cell_at (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), &style, &matrix, x, y);
}

static void
aim (MunMatrixBoard *self,
     int             cell)
{
  if (self->aimed == cell)
    return;
  self->aimed = cell;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkDragAction
motion_cb (MunMatrixBoard *self,
           double          x,
           double          y)
{
  aim (self, find_cell_at (self, x, y));
  return self->aimed >= 0 ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (MunMatrixBoard *self)
{
  aim (self, -1);
}

static gboolean
drop_cb (MunMatrixBoard *self,
         const GValue   *value,
         double          x,
         double          y)
{
  int cell = find_cell_at (self, x, y);
  MunMatrixMark *mark = find_mark (self, self->dragged);

  aim (self, -1);
  if (g_value_get_object (value) != self || mark == NULL || cell < 0 || cell == mark->cell)
    return FALSE;
  g_signal_emit (self, signals[MOVE], 0, mark->id, cell);
  return TRUE;
}

/* From mark to mark within a cell, then on to the next cell. */
static void
step_from_mark (MunMatrixBoard *self,
                MunMatrixMark  *mark,
                int             right,
                int             up)
{
  guint place = 0;
  MunMatrixMark *next = NULL;

  g_ptr_array_find (self->marks, mark, &place);
  if (right > 0 && place + 1 < self->marks->len)
    next = self->marks->pdata[place + 1];
  else if (right < 0 && place > 0)
    next = self->marks->pdata[place - 1];
  if (next != NULL && next->cell == mark->cell && gtk_widget_get_child_visible (next->button))
    gtk_widget_grab_focus (next->button);
  else if (right < 0)
    focus_cell (self, mark->cell);
  else
    focus_cell (self, mun_risk_matrix_step (self->matrix, mark->cell, right, up));
}

static gboolean
use_key (MunMatrixBoard  *self,
         GtkWidget       *focus,
         guint            key,
         GdkModifierType  state)
{
  MunMatrixMark *mark = find_mark_of (self, focus);
  int right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? 1 : key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -1 : 0;
  int up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? 1 : key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? -1 : 0;

  if (right == 0 && up == 0)
    {
      if (mark == NULL)
        return FALSE;
      if (key == GDK_KEY_Escape)
        focus_cell (self, mark->cell);
      else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
        g_signal_emit (self, signals[OPEN], 0, mark->id);
      else
        return FALSE;
      return TRUE;
    }
  if (state & GDK_ALT_MASK)
    {
      int cell = mark != NULL ? mun_risk_matrix_step (self->matrix, mark->cell, right, up) : -1;

      if (mark != NULL && cell != mark->cell)
        g_signal_emit (self, signals[MOVE], 0, mark->id, cell);
      return mark != NULL;
    }
  if (mark != NULL)
    step_from_mark (self, mark, right, up);
  else
    focus_cell (self, mun_risk_matrix_step (self->matrix, self->current, right, up));
  return TRUE;
}

static gboolean
key_cb (MunMatrixBoard  *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkWidget *focus = get_focus (self);

  if (self->matrix == NULL || focus == NULL || state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return FALSE;
  return use_key (self, focus, key, state);
}

static GtkWidget *
create_button (MunMatrixBoard *self,
               const char     *text,
               const char     *css,
               const char     *name)
{
  GtkWidget *button = text != NULL ? gtk_button_new_with_label (text) : gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, css);
  gtk_widget_set_focusable (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
add_mark (MunMatrixBoard *self,
          int             cell,
          const MunHit   *hit)
{
  MunMatrixMark *mark = g_new0 (MunMatrixMark, 1);
  g_autofree char *number = mun_risk_mark (hit->ref);
  g_autofree char *name = g_strdup_printf ("%s %s", hit->ref, hit->title);
  GtkGesture *press = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  mark->id = g_strdup (hit->id);
  mark->cell = cell;
  mark->button = create_button (self, number, "risk-mark", name);
  gtk_widget_set_tooltip_text (mark->button, name);
  if (g_strcmp0 (self->picked, hit->id) == 0)
    gtk_widget_add_css_class (mark->button, "picked");
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (mark->button, "clicked", G_CALLBACK (mark_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "pressed", G_CALLBACK (mark_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (mark->button, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (mark->button, GTK_EVENT_CONTROLLER (drag));
  g_ptr_array_add (self->marks, mark);
}

static void
add_cell (MunMatrixBoard *self,
          int             cell)
{
  g_autofree char *name = mun_risk_matrix_describe (self->matrix, cell);
  GPtrArray *hits = self->matrix->marks[cell];
  GtkWidget *button = create_button (self, NULL, "matrix-cell", name);
  GtkWidget *all = NULL;

  g_signal_connect_object (button, "clicked", G_CALLBACK (cell_clicked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->cells, button);
  if (self->with_marks && hits != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("All %u"), self->matrix->counts[cell]);

      all = create_button (self, text, "risk-all", name);
      gtk_widget_set_child_visible (all, FALSE);
      g_signal_connect_object (all, "clicked", G_CALLBACK (all_clicked_cb), self, G_CONNECT_SWAPPED);
      for (guint i = 0; i < hits->len; i++)
        add_mark (self, cell, hits->pdata[i]);
    }
  g_ptr_array_add (self->alls, all);
}

static void
clear (MunMatrixBoard *self)
{
  g_ptr_array_set_size (self->marks, 0);
  for (guint i = 0; i < self->cells->len; i++)
    {
      gtk_widget_unparent (self->cells->pdata[i]);
      g_clear_pointer (&self->alls->pdata[i], gtk_widget_unparent);
    }
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->alls, 0);
}

/* The gravest cell that holds a risk. */
static int
find_gravest (const MunRiskMatrix *matrix)
{
  int best = 0, most = 0;

  for (guint i = 0; i < matrix->rows * matrix->columns; i++)
    {
      int score = mun_score (i / matrix->columns + 1, i % matrix->columns + 1);

      if (matrix->counts[i] > 0 && score > most)
        {
          best = i;
          most = score;
        }
    }
  return best;
}

/* What is looked at follows the focus, and stays when that leaves the board. */
static void
mun_matrix_board_set_focus_child (GtkWidget *widget,
                                  GtkWidget *child)
{
  MunMatrixBoard *self = MUN_MATRIX_BOARD (widget);
  MunMatrixMark *mark = child != NULL ? find_mark_of (self, child) : NULL;

  GTK_WIDGET_CLASS (mun_matrix_board_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    pick (self, mark != NULL ? mark->id : "");
}

/* With Tab: the cell, then what lies in it. */
static gboolean
mun_matrix_board_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  MunMatrixBoard *self = MUN_MATRIX_BOARD (widget);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  GtkWidget *focus = get_focus (self);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  guint place = 0;

  if (self->matrix == NULL || (focus != NULL && !back && direction != GTK_DIR_TAB_FORWARD))
    return FALSE;
  g_ptr_array_add (order, self->cells->pdata[self->current]);
  for (guint i = 0; i < self->marks->len; i++)
    if (((MunMatrixMark *) self->marks->pdata[i])->cell == self->current)
      g_ptr_array_add (order, ((MunMatrixMark *) self->marks->pdata[i])->button);
  if (self->alls->pdata[self->current] != NULL)
    g_ptr_array_add (order, self->alls->pdata[self->current]);
  for (guint i = order->len; i > 0; i--)
    if (!gtk_widget_get_child_visible (order->pdata[i - 1]))
      g_ptr_array_remove_index (order, i - 1);
  if (focus == NULL)
    return gtk_widget_grab_focus (order->pdata[back ? order->len - 1 : 0]);
  if (!g_ptr_array_find (order, focus, &place) || (back && place == 0) || (!back && place + 1 >= order->len))
    return FALSE;
  return gtk_widget_grab_focus (order->pdata[back ? place - 1 : place + 1]);
}

static void
mun_matrix_board_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MunMatrixBoard *self = MUN_MATRIX_BOARD (widget);

  if (self->matrix == NULL)
    return;
  mun_matrix_board_paint (self, snapshot, FALSE);
  GTK_WIDGET_CLASS (mun_matrix_board_parent_class)->snapshot (widget, snapshot);
  mun_matrix_board_paint (self, snapshot, TRUE);
}

static void
mun_matrix_board_dispose (GObject *object)
{
  MunMatrixBoard *self = MUN_MATRIX_BOARD (object);

  clear (self);
  g_clear_pointer (&self->matrix, mun_risk_matrix_free);
  g_clear_pointer (&self->ways, g_array_unref);

  G_OBJECT_CLASS (mun_matrix_board_parent_class)->dispose (object);
}

static void
mun_matrix_board_finalize (GObject *object)
{
  MunMatrixBoard *self = MUN_MATRIX_BOARD (object);

  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->alls);
  g_free (self->picked);
  g_free (self->dragged);

  G_OBJECT_CLASS (mun_matrix_board_parent_class)->finalize (object);
}

static void
mun_matrix_board_class_init (MunMatrixBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = mun_matrix_board_dispose;
  object_class->finalize = mun_matrix_board_finalize;
  widget_class->measure = mun_matrix_board_measure;
  widget_class->size_allocate = mun_matrix_board_allocate;
  widget_class->focus = mun_matrix_board_focus;
  widget_class->set_focus_child = mun_matrix_board_set_focus_child;
  widget_class->snapshot = mun_matrix_board_snapshot;

  signals[CELL] = g_signal_new ("cell", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[PICK] = g_signal_new ("pick", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[ALL] = g_signal_new ("all", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, GTK_TYPE_WIDGET);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "matrix");
}

static void
mun_matrix_board_init (MunMatrixBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropTarget *drop = gtk_drop_target_new (MUN_TYPE_MATRIX_BOARD, GDK_ACTION_MOVE);

  self->cells = g_ptr_array_new ();
  self->alls = g_ptr_array_new ();
  self->marks = g_ptr_array_new_with_free_func (free_mark);
  self->picked = g_strdup ("");
  self->aimed = -1;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Risks by likelihood and impact"), -1);
}

GtkWidget *
mun_matrix_board_new (gboolean marks)
{
  MunMatrixBoard *self = g_object_new (MUN_TYPE_MATRIX_BOARD, NULL);

  self->with_marks = marks;
  return GTK_WIDGET (self);
}

void
mun_matrix_board_set (MunMatrixBoard *self,
                      MunRiskMatrix  *matrix)
{
  g_return_if_fail (MUN_IS_MATRIX_BOARD (self) && matrix != NULL);

  GtkWidget *focus = get_focus (self);
  MunMatrixMark *mark = focus != NULL ? find_mark_of (self, focus) : NULL;
  g_autofree char *id = mark != NULL ? g_strdup (mark->id) : NULL;
  gboolean same = self->matrix != NULL && self->matrix->rows == matrix->rows && self->matrix->columns == matrix->columns;
  int cell = same && (focus != NULL || self->current > 0) ? self->current : find_gravest (matrix);

  clear (self);
  g_clear_pointer (&self->matrix, mun_risk_matrix_free);
  self->matrix = matrix;
  for (guint i = 0; i < matrix->rows * matrix->columns; i++)
    add_cell (self, i);
  mark = find_mark (self, id);
  set_current (self, mark != NULL ? mark->cell : cell);
  if (focus != NULL)
    gtk_widget_grab_focus (mark != NULL ? mark->button : self->cells->pdata[self->current]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const MunRiskMatrix *
mun_matrix_board_get (MunMatrixBoard *self)
{
  g_return_val_if_fail (MUN_IS_MATRIX_BOARD (self), NULL);

  return self->matrix;
}

void
mun_matrix_board_set_ways (MunMatrixBoard *self,
                           GArray         *ways)
{
  g_return_if_fail (MUN_IS_MATRIX_BOARD (self));

  g_clear_pointer (&self->ways, g_array_unref);
  self->ways = ways;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mun_matrix_board_pick (MunMatrixBoard *self,
                       const char     *id)
{
  g_return_if_fail (MUN_IS_MATRIX_BOARD (self) && id != NULL);

  pick (self, id);
}
