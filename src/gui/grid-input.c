/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/grid-private.h"

static guint
get_n (MunGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static void
select_by_key (MunGrid        *self,
               guint            position,
               GdkModifierType  state)
{
  mun_grid_set_current (self, position);
  if (state & GDK_SHIFT_MASK)
    mun_grid_selection_set_range (self->selection, self->anchor != MUN_NOWHERE ? self->anchor : position, position);
  else
    {
      self->anchor = position;
      if (!(state & GDK_CONTROL_MASK))
        mun_grid_selection_set_only (self->selection, position);
    }
  mun_grid_scroll_to_line (self, mun_record_list_find_line (self->list, position));
  mun_grid_keep_focus (self);
}

static gboolean
move_by (MunGrid        *self,
         gint64           step,
         GdkModifierType  state)
{
  gint64 n = get_n (self);
  gint64 from = step > 0 ? -1 : n;

  if (self->current != MUN_NOWHERE)
    from = self->current;
  if (n > 0)
    select_by_key (self, CLAMP (from + step, 0, n - 1), state);
  return GDK_EVENT_STOP;
}

static gboolean
activate_current (MunGrid *self)
{
  if (self->current == MUN_NOWHERE)
    return GDK_EVENT_PROPAGATE;
  mun_grid_selection_set_only (self->selection, self->current);
  mun_grid_activate (self, self->current);
  return GDK_EVENT_STOP;
}

static gboolean
select_with_space (MunGrid        *self,
                   GdkModifierType  state)
{
  if (self->current == MUN_NOWHERE)
    return GDK_EVENT_PROPAGATE;
  self->anchor = self->current;
  if (state & GDK_CONTROL_MASK)
    mun_grid_selection_toggle (self->selection, self->current);
  else
    mun_grid_selection_set_only (self->selection, self->current);
  return GDK_EVENT_STOP;
}

/* The register around the grid knows what can be done with rows. */
static void
show_menu (MunGrid *self,
           guint    position,
           double   x,
           double   y)
{
  if (!mun_grid_selection_contains (self->selection, position))
    select_by_key (self, position, 0);
  else
    mun_grid_set_current (self, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "register.menu", "(ii)", (int) x, (int) y);
}

static gboolean
show_menu_at_current (MunGrid *self)
{
  guint line = self->current != MUN_NOWHERE ? mun_record_list_find_line (self->list, self->current) : MUN_NOWHERE;
  graphene_rect_t bounds;
  double y;

  if (line == MUN_NOWHERE || !gtk_widget_compute_bounds (self->body, GTK_WIDGET (self), &bounds))
    return GDK_EVENT_PROPAGATE;
  mun_grid_scroll_to_line (self, line);
  y = (line + 1.0) * self->row_height - gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  show_menu (self, self->current, 24, bounds.origin.y + y);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (MunGrid        *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  int page = MAX (1, self->row_height > 0 ? self->body_height / self->row_height - 1 : 1);

  if (state & GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_by (self, 1, state);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_by (self, -1, state);
    case GDK_KEY_Page_Down:
      return move_by (self, page, state);
    case GDK_KEY_Page_Up:
      return move_by (self, -page, state);
    case GDK_KEY_Home:
      return move_by (self, -(gint64) get_n (self), state);
    case GDK_KEY_End:
      return move_by (self, get_n (self), state);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate_current (self);
    case GDK_KEY_Menu:
      return show_menu_at_current (self);
    case GDK_KEY_F10:
      return state & GDK_SHIFT_MASK ? show_menu_at_current (self) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_space:
      return select_with_space (self, state);
    case GDK_KEY_a:
      if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != GDK_CONTROL_MASK)
        return GDK_EVENT_PROPAGATE;
      mun_grid_selection_set_all (self->selection);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (mun_grid_selection_get_count (self->selection) < 2)
        return GDK_EVENT_PROPAGATE;
      mun_grid_selection_set_only (self->selection, MUN_NOWHERE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static guint
find_position (MunGrid *self,
               double    y)
{
  const MunListGroup *group = NULL;
  guint line = self->row_height > 0 ? (guint) ((gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]) + y) / self->row_height) : MUN_NOWHERE;
  guint position = line < mun_record_list_get_n_lines (self->list) ? mun_record_list_get_line (self->list, line, &group) : MUN_NOWHERE;

  return group == NULL ? position : MUN_NOWHERE;
}

static void
clicked_cb (GtkGestureClick *gesture,
            int              n,
            double           x,
            double           y,
            MunGrid        *self)
{
  guint position = find_position (self, y);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (position == MUN_NOWHERE)
    return;
  if (state & GDK_CONTROL_MASK)
    {
      mun_grid_set_current (self, position);
      self->anchor = position;
      mun_grid_selection_toggle (self->selection, position);
    }
  else
    select_by_key (self, position, state);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!(state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    mun_grid_activate (self, position);
}

static void
menu_pressed_cb (MunGrid *self,
                 int      n,
                 double   x,
                 double   y)
{
  guint position = find_position (self, y);
  double there_x, there_y;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (position != MUN_NOWHERE && gtk_widget_translate_coordinates (self->body, GTK_WIDGET (self), x, y, &there_x, &there_y))
    show_menu (self, position, there_x, there_y);
}

/* A finger has no Ctrl key. */
static void
long_pressed_cb (MunGrid *self,
                 double    x,
                 double    y)
{
  guint position = find_position (self, y);

  if (position != MUN_NOWHERE)
    mun_grid_selection_toggle (self->selection, position);
}

void
mun_grid_add_input (MunGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, 0);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (menu, "pressed", G_CALLBACK (menu_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->body, GTK_EVENT_CONTROLLER (menu));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_gesture_group (click, press);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (self->body, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->body, GTK_EVENT_CONTROLLER (press));
}

void
mun_grid_keep_focus (MunGrid *self)
{
  guint line = self->current != MUN_NOWHERE ? mun_record_list_find_line (self->list, self->current) : MUN_NOWHERE;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->body;
  guint slot;

  if (!focused || self->rows->len == 0)
    return;
  slot = line != MUN_NOWHERE ? line % self->rows->len : 0;
  if (line != MUN_NOWHERE && g_array_index (self->shown, guint, slot) == line)
    {
      if (!gtk_widget_has_focus (self->rows->pdata[slot]))
        gtk_widget_grab_focus (self->rows->pdata[slot]);
    }
  else if (!gtk_widget_has_focus (self->body))
    gtk_widget_grab_focus (self->body);
}

void
mun_grid_scroll_to_line (MunGrid *self,
                          guint     line)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double top = (double) line * self->row_height;

  if (adjustment == NULL || self->row_height == 0)
    return;
  gtk_adjustment_clamp_page (adjustment, top, top + self->row_height);
}

guint
mun_grid_get_current (MunGrid *self)
{
  g_return_val_if_fail (MUN_IS_GRID (self), MUN_NOWHERE);

  return self->current;
}

void
mun_grid_scroll_to_top (MunGrid *self)
{
  g_return_if_fail (MUN_IS_GRID (self));

  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);
}
