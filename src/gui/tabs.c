/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/tabs.h"

#include "gui/reveal.h"

struct _MunTabs {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkWidget *box;

  /* Owned */
  char    *selected;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (MunTabs, mun_tabs, GTK_TYPE_WIDGET)

enum { SELECTED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const char *
get_id (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "id");
}

static GtkWidget *
find (MunTabs    *self,
      const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (get_id (child), id) == 0)
      return child;
  return NULL;
}

/* The tab that is open can be seen, however narrow the row. */
static void
reveal (MunTabs *self)
{
  GtkWidget *button = self->selected != NULL ? find (self, self->selected) : NULL;

  if (button != NULL)
    mun_reveal (button);
}

static void
toggled_cb (MunTabs         *self,
            GtkToggleButton *button)
{
  if (self->busy || !gtk_toggle_button_get_active (button))
    return;
  g_free (self->selected);
  self->selected = g_strdup (get_id (GTK_WIDGET (button)));
  reveal (self);
  g_signal_emit (self, signals[SELECTED], 0, self->selected);
}

static GtkWidget *
step_in (GtkWidget *tab,
         gboolean   on)
{
  return on ? gtk_widget_get_next_sibling (tab) : gtk_widget_get_prev_sibling (tab);
}

/* The keys Home and End; the row by itself would only scroll. */
static gboolean
go_to_end_cb (GtkWidget *box,
              GVariant  *end,
              gpointer   user_data)
{
  gboolean last = g_variant_get_boolean (end);
  GtkWidget *tab = last ? gtk_widget_get_last_child (box) : gtk_widget_get_first_child (box);

  while (tab != NULL && !gtk_widget_get_visible (tab))
    tab = step_in (tab, !last);
  return tab != NULL && gtk_widget_grab_focus (tab);
}

static void
add_keys (MunTabs *self)
{
  static const struct { guint key; gboolean last; } keys[] = {
    { GDK_KEY_Home, FALSE }, { GDK_KEY_KP_Home, FALSE }, { GDK_KEY_End, TRUE }, { GDK_KEY_KP_End, TRUE },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0), gtk_callback_action_new (go_to_end_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (keys[i].last));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (self->box, controller);
}

static void
mun_tabs_dispose (GObject *object)
{
  MunTabs *self = MUN_TABS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->selected, g_free);

  G_OBJECT_CLASS (mun_tabs_parent_class)->dispose (object);
}

static void
mun_tabs_class_init (MunTabsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_tabs_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_tabs_init (MunTabs *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->box, "tabs");
  gtk_widget_add_css_class (self->scroller, "tab-row");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::page-size", G_CALLBACK (reveal), self,
                           G_CONNECT_SWAPPED);
  add_keys (self);
}

void
mun_tabs_add (MunTabs    *self,
              const char *id,
              const char *title)
{
  GtkWidget *button;
  GtkWidget *first;
  GtkWidget *label;

  g_return_if_fail (MUN_IS_TABS (self) && id != NULL && title != NULL);

  button = gtk_toggle_button_new ();
  label = gtk_label_new (title);
  first = gtk_widget_get_first_child (self->box);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tab");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (button), "title", g_strdup (title), g_free);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
  if (first == NULL)
    mun_tabs_select (self, id);
}

void
mun_tabs_set_count (MunTabs    *self,
                    const char *id,
                    gint64      count)
{
  GtkWidget *button;
  const char *title;
  g_autofree char *text = NULL;

  g_return_if_fail (MUN_IS_TABS (self) && id != NULL);

  button = find (self, id);
  if (button == NULL)
    return;
  title = g_object_get_data (G_OBJECT (button), "title");
  text = count > 0 ? g_strdup_printf ("%s  %" G_GINT64_FORMAT, title, count) : g_strdup (title);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
  g_object_set_data (G_OBJECT (button), "count", GSIZE_TO_POINTER (count + 1));
}

gint64
mun_tabs_get_count (MunTabs    *self,
                    const char *id)
{
  GtkWidget *button;

  g_return_val_if_fail (MUN_IS_TABS (self) && id != NULL, -1);

  button = find (self, id);
  return button != NULL ? (gint64) GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "count")) - 1 : -1;
}

void
mun_tabs_set_shown (MunTabs    *self,
                    const char *id,
                    gboolean    shown)
{
  GtkWidget *button;

  g_return_if_fail (MUN_IS_TABS (self) && id != NULL);

  button = find (self, id);
  if (button != NULL)
    gtk_widget_set_visible (button, shown);
}

void
mun_tabs_select (MunTabs    *self,
                 const char *id)
{
  GtkWidget *button;

  g_return_if_fail (MUN_IS_TABS (self) && id != NULL);

  button = find (self, id);
  if (button == NULL)
    return;
  self->busy = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  self->busy = FALSE;
  g_free (self->selected);
  self->selected = g_strdup (get_id (button));
  reveal (self);
}

const char *
mun_tabs_get_selected (MunTabs *self)
{
  g_return_val_if_fail (MUN_IS_TABS (self), NULL);

  return self->selected;
}

void
mun_tabs_want_all (MunTabs *self)
{
  g_return_if_fail (MUN_IS_TABS (self));

  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
}
