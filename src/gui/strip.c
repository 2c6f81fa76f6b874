/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/strip.h"

#include <glib/gi18n.h>

/* One that lies over a page: so far from its edges, above the buttons that a page ends with and above where a toast appears, and no wider than can be read. */
#define EDGE 12
#define FOOT 76
#define WIDEST 680
/* What is said in the same breath as an error does not put it away. */
#define BREATH (G_TIME_SPAN_SECOND * 3 / 10)

struct _MunStrip {
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *revealer;

  /* Children of the revealer */
  GtkWidget *box;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *button;
  GtkWidget *other; /* a second one */
  GtkWidget *close;

  gconstpointer cause; /* only compared; NULL: none that is known */
  gint64        shown_at;
};

G_DEFINE_TYPE (MunStrip, mun_strip, GTK_TYPE_WIDGET)

static void
close_cb (MunStrip *self)
{
  mun_strip_hide (self);
}

static void
hidden_cb (GtkRevealer *revealer,
           GParamSpec  *pspec,
           MunStrip    *self)
{
  gboolean shown = gtk_revealer_get_reveal_child (revealer) || gtk_revealer_get_child_revealed (revealer);

  gtk_widget_set_visible (GTK_WIDGET (self), shown);
}

/* GtkOverlay itself would cut a text that takes several lines. */
static gboolean
place_cb (GtkOverlay   *overlay,
          GtkWidget    *widget,
          GdkRectangle *place,
          MunStrip     *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (overlay));
  int height = gtk_widget_get_height (GTK_WIDGET (overlay));
  int least, natural;

  if (widget != GTK_WIDGET (self))
    return FALSE;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  place->width = MAX (least, MIN (natural, MIN (WIDEST, width - 2 * EDGE)));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, place->width, &least, &natural, NULL, NULL);
  place->height = natural;
  place->x = (width - place->width) / 2;
  place->y = MAX (0, height - natural - FOOT);
  return TRUE;
}

static GtkWidget *
create_button (void)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_visible (button, FALSE);
  return button;
}

static void
set_action (GtkWidget  *button,
            const char *label,
            const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  gtk_widget_set_visible (button, label != NULL);
  if (label == NULL || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;
  gtk_button_set_label (GTK_BUTTON (button), label);
  /* An action must not meet the target of another one, nor none where it wants one. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
}

static void
mun_strip_dispose (GObject *object)
{
  MunStrip *self = MUN_STRIP (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (mun_strip_parent_class)->dispose (object);
}

static void
mun_strip_class_init (MunStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_strip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
mun_strip_init (MunStrip *self)
{
  self->revealer = gtk_revealer_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->icon = gtk_image_new ();
  self->label = gtk_label_new ("");
  self->button = create_button ();
  self->other = create_button ();
  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (self->box, "strip");
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (self->close, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->close, "flat");
  gtk_widget_add_css_class (self->close, "circular");
  gtk_widget_set_tooltip_text (self->close, _("Put this message away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Put this message away"), -1);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_box_append (GTK_BOX (self->box), self->other);
  gtk_box_append (GTK_BOX (self->box), self->close);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (self->close, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (hidden_cb), self, 0);
}

MunStrip *
mun_strip_new (void)
{
  return g_object_new (MUN_TYPE_STRIP, NULL);
}

void
mun_strip_lay_over (MunStrip   *self,
                    GtkOverlay *overlay)
{
  g_return_if_fail (MUN_IS_STRIP (self) && GTK_IS_OVERLAY (overlay));

  gtk_widget_add_css_class (self->box, "over");
  /* Nothing slides: what is read at once need not arrive. */
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (place_cb), self, 0);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self));
}

void
mun_strip_show (MunStrip     *self,
                MunStripKind  kind,
                const char   *text,
                gboolean      closable)
{
  g_return_if_fail (MUN_IS_STRIP (self) && text != NULL);

  self->cause = NULL;
  self->shown_at = g_get_monotonic_time ();
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), kind == MUN_STRIP_ERROR ? "mun-state-alarm-symbolic" : "dialog-information-symbolic");
  if (kind == MUN_STRIP_ERROR)
    gtk_widget_add_css_class (self->box, "error");
  else
    gtk_widget_remove_css_class (self->box, "error");
  gtk_widget_set_visible (self->close, closable);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
mun_strip_fail (MunStrip      *self,
                gconstpointer  cause,
                const char    *text)
{
  g_return_if_fail (MUN_IS_STRIP (self) && cause != NULL && text != NULL);

  mun_strip_set_button (self, NULL, NULL);
  mun_strip_show (self, MUN_STRIP_ERROR, text, TRUE);
  self->cause = cause;
}

void
mun_strip_mend (MunStrip      *self,
                gconstpointer  cause)
{
  g_return_if_fail (MUN_IS_STRIP (self) && cause != NULL);

  if (self->cause == cause)
    mun_strip_hide (self);
}

void
mun_strip_forget_error (MunStrip *self)
{
  g_return_if_fail (MUN_IS_STRIP (self));

  if (gtk_widget_has_css_class (self->box, "error") && self->cause == NULL && g_get_monotonic_time () - self->shown_at >= BREATH)
    mun_strip_hide (self);
}

void
mun_strip_set_button (MunStrip   *self,
                      const char *label,
                      const char *action)
{
  g_return_if_fail (MUN_IS_STRIP (self));

  set_action (self->button, label, action);
  set_action (self->other, NULL, NULL);
}

void
mun_strip_set_other_button (MunStrip   *self,
                            const char *label,
                            const char *action)
{
  g_return_if_fail (MUN_IS_STRIP (self));

  set_action (self->other, label, action);
}

gboolean
mun_strip_focus (MunStrip *self)
{
  g_return_val_if_fail (MUN_IS_STRIP (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)) && gtk_widget_get_visible (self->other)
         && gtk_widget_grab_focus (self->button);
}

void
mun_strip_hide (MunStrip *self)
{
  g_return_if_fail (MUN_IS_STRIP (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

const char *
mun_strip_get_text (MunStrip *self)
{
  g_return_val_if_fail (MUN_IS_STRIP (self), "");

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)) ? gtk_label_get_text (GTK_LABEL (self->label)) : "";
}
