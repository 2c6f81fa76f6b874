/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/page.h"

#include <glib/gi18n.h>

#include "gui/follow.h"

typedef struct {
  /* Borrowed */
  MunWindow      *window; /* weak */
  const MunPlace *place;

  /* Children */
  GtkWidget *box;
  GtkWidget *header;
  GtkWidget *back;
  GtkWidget *title;
  MunStrip  *notice;
  MunStrip  *strip;
  GtkWidget *overlay; /* the content, with the strip over it */

  gboolean deep;
} MunPagePrivate;

static void mun_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (MunPage, mun_page, ADW_TYPE_BIN,
                         G_ADD_PRIVATE (MunPage)
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mun_page_buildable_init))

enum { PROP_WINDOW = 1, PROP_PLACE, N_PROPS };

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static MunPagePrivate *
get_private (MunPage *self)
{
  return mun_page_get_instance_private (self);
}

static void
refresh (GtkWidget *widget)
{
  MunPage *self = MUN_PAGE (widget);

  if (mun_page_get_workspace (self) != NULL)
    MUN_PAGE_GET_CLASS (self)->refresh (self);
}

static void
update_back (MunPage *self)
{
  MunPagePrivate *priv = get_private (self);

  gtk_widget_set_visible (priv->back, priv->deep || (priv->window != NULL && (mun_window_get_narrow (priv->window) || mun_window_can_go_back (priv->window))));
}

/* Where the title has little room, of the buttons of the window the one that closes it stays. */
static void
update_buttons (MunPage *self)
{
  MunPagePrivate *priv = get_private (self);
  g_autofree char *usual = NULL;
  g_autoptr(GString) layout = NULL;

  if (priv->window == NULL || !mun_window_get_narrow (priv->window))
    {
      adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (priv->header), NULL);
      return;
    }
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &usual, NULL);
  layout = g_string_new (usual != NULL ? usual : ":close");
  g_string_replace (layout, "minimize,", "", 0);
  g_string_replace (layout, "maximize,", "", 0);
  g_string_replace (layout, ",minimize", "", 0);
  g_string_replace (layout, ",maximize", "", 0);
  adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (priv->header), layout->str);
}

static void
back_cb (MunPage *self)
{
  MunWindow *window = get_private (self)->window;

  if (get_private (self)->deep || (window != NULL && !mun_window_get_narrow (window)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-sidebar", NULL);
}

static void
set_window (MunPage   *self,
            MunWindow *window)
{
  MunPagePrivate *priv = get_private (self);

  if (window == NULL)
    return;
  g_set_weak_pointer (&priv->window, window);
  g_signal_connect_object (window, "notify::narrow", G_CALLBACK (update_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::narrow", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::can-go-back", G_CALLBACK (update_back), self, G_CONNECT_SWAPPED);
  if (mun_window_get_workspace (window) != NULL && MUN_PAGE_GET_CLASS (self)->refresh != NULL)
    mun_follow (GTK_WIDGET (self), mun_window_get_workspace (window), refresh);
  update_buttons (self);
  update_back (self);
}

static void
mun_page_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  MunPage *self = MUN_PAGE (object);
  MunPagePrivate *priv = get_private (self);

  switch (property_id)
    {
    case PROP_WINDOW:
      set_window (self, g_value_get_object (value));
      break;
    case PROP_PLACE:
      priv->place = g_value_get_pointer (value);
      if (priv->place != NULL)
        adw_window_title_set_title (ADW_WINDOW_TITLE (priv->title), _(priv->place->title));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mun_page_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  MunPagePrivate *priv = get_private (MUN_PAGE (object));

  switch (property_id)
    {
    case PROP_WINDOW:
      g_value_set_object (value, priv->window);
      break;
    case PROP_PLACE:
      g_value_set_pointer (value, (gpointer) priv->place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mun_page_dispose (GObject *object)
{
  MunPagePrivate *priv = get_private (MUN_PAGE (object));

  g_clear_weak_pointer (&priv->window);
  /* Goes with the children. */
  priv->strip = NULL;

  G_OBJECT_CLASS (mun_page_parent_class)->dispose (object);
}

static void
mun_page_add_child (GtkBuildable *buildable,
                    GtkBuilder   *builder,
                    GObject      *child,
                    const char   *type)
{
  MunPage *self = MUN_PAGE (buildable);
  MunPagePrivate *priv = get_private (self);

  if (g_strcmp0 (type, "start") == 0)
    adw_header_bar_pack_start (ADW_HEADER_BAR (priv->header), GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (ADW_HEADER_BAR (priv->header), GTK_WIDGET (child));
  else if (GTK_IS_WIDGET (child))
    mun_page_set_content (self, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
mun_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = mun_page_add_child;
}

static void
mun_page_class_init (MunPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mun_page_dispose;
  object_class->set_property = mun_page_set_property;
  object_class->get_property = mun_page_get_property;

  properties[PROP_WINDOW] = g_param_spec_object ("window", NULL, NULL, MUN_TYPE_WINDOW,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACE] = g_param_spec_pointer ("place", NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mun_page_init (MunPage *self)
{
  MunPagePrivate *priv = get_private (self);

  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  priv->header = adw_header_bar_new ();
  priv->title = adw_window_title_new ("", "");
  priv->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  priv->notice = mun_strip_new ();
  priv->strip = mun_strip_new ();
  priv->overlay = gtk_overlay_new ();
  gtk_widget_set_tooltip_text (priv->back, _("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"), -1);
  g_signal_connect_object (priv->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (priv->header), priv->title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (priv->header), priv->back);
  gtk_box_append (GTK_BOX (priv->box), priv->header);
  gtk_box_append (GTK_BOX (priv->box), GTK_WIDGET (priv->notice));
  gtk_widget_set_vexpand (priv->overlay, TRUE);
  gtk_box_append (GTK_BOX (priv->box), priv->overlay);
  mun_strip_lay_over (priv->strip, GTK_OVERLAY (priv->overlay));
  adw_bin_set_child (ADW_BIN (self), priv->box);
}

MunWindow *
mun_page_get_window (MunPage *self)
{
  g_return_val_if_fail (MUN_IS_PAGE (self), NULL);

  return get_private (self)->window;
}

MunWorkspace *
mun_page_get_workspace (MunPage *self)
{
  MunWindow *window = mun_page_get_window (self);

  return window != NULL ? mun_window_get_workspace (window) : NULL;
}

const MunPlace *
mun_page_get_place (MunPage *self)
{
  g_return_val_if_fail (MUN_IS_PAGE (self), NULL);

  return get_private (self)->place;
}

MunStrip *
mun_page_get_strip (MunPage *self)
{
  g_return_val_if_fail (MUN_IS_PAGE (self), NULL);

  return get_private (self)->strip;
}

void
mun_page_fail (MunPage       *self,
               gconstpointer  cause,
               const char    *text)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  if (get_private (self)->strip != NULL)
    mun_strip_fail (get_private (self)->strip, cause, text);
}

void
mun_page_mend (MunPage       *self,
               gconstpointer  cause)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  if (get_private (self)->strip != NULL)
    mun_strip_mend (get_private (self)->strip, cause);
}

MunStrip *
mun_page_get_notice (MunPage *self)
{
  g_return_val_if_fail (MUN_IS_PAGE (self), NULL);

  return get_private (self)->notice;
}

void
mun_page_set_content (MunPage   *self,
                      GtkWidget *content)
{
  g_return_if_fail (MUN_IS_PAGE (self) && GTK_IS_WIDGET (content));

  gtk_overlay_set_child (GTK_OVERLAY (get_private (self)->overlay), content);
}

void
mun_page_pack_end (MunPage   *self,
                   GtkWidget *widget)
{
  g_return_if_fail (MUN_IS_PAGE (self) && GTK_IS_WIDGET (widget));

  adw_header_bar_pack_end (ADW_HEADER_BAR (get_private (self)->header), widget);
}

void
mun_page_set_title (MunPage    *self,
                    const char *title)
{
  g_return_if_fail (MUN_IS_PAGE (self) && title != NULL);

  adw_window_title_set_title (ADW_WINDOW_TITLE (get_private (self)->title), title);
}

void
mun_page_set_subtitle (MunPage    *self,
                       const char *subtitle)
{
  g_return_if_fail (MUN_IS_PAGE (self) && subtitle != NULL);

  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (get_private (self)->title), subtitle);
  /* A narrow window cuts it. */
  gtk_widget_set_tooltip_text (get_private (self)->title, *subtitle != '\0' ? subtitle : NULL);
}

void
mun_page_set_deep (MunPage  *self,
                   gboolean  deep)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  get_private (self)->deep = deep;
  update_back (self);
}

gboolean
mun_page_get_deep (MunPage *self)
{
  g_return_val_if_fail (MUN_IS_PAGE (self), FALSE);

  return get_private (self)->deep;
}

void
mun_page_show_record (MunPage   *self,
                      MunRecord *record)
{
  g_return_if_fail (MUN_IS_PAGE (self) && MUN_IS_RECORD (record));

  if (MUN_PAGE_GET_CLASS (self)->show_record != NULL)
    MUN_PAGE_GET_CLASS (self)->show_record (self, record);
}

void
mun_page_show_list (MunPage         *self,
                    const MunFilter *filter)
{
  g_return_if_fail (MUN_IS_PAGE (self) && filter != NULL);

  if (MUN_PAGE_GET_CLASS (self)->show_list != NULL)
    MUN_PAGE_GET_CLASS (self)->show_list (self, filter);
}

void
mun_page_forget_error (MunPage *self)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  if (get_private (self)->strip != NULL)
    mun_strip_forget_error (get_private (self)->strip);
}

gboolean
mun_page_save (MunPage *self)
{
  g_return_val_if_fail (MUN_IS_PAGE (self), FALSE);

  mun_page_forget_error (self);
  return MUN_PAGE_GET_CLASS (self)->save != NULL && MUN_PAGE_GET_CLASS (self)->save (self);
}

void
mun_page_find (MunPage *self)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  if (MUN_PAGE_GET_CLASS (self)->find != NULL)
    MUN_PAGE_GET_CLASS (self)->find (self);
}

void
mun_page_add (MunPage *self)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  if (MUN_PAGE_GET_CLASS (self)->add != NULL)
    MUN_PAGE_GET_CLASS (self)->add (self);
}

void
mun_page_back (MunPage *self)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  if (MUN_PAGE_GET_CLASS (self)->back != NULL)
    MUN_PAGE_GET_CLASS (self)->back (self);
}

static gboolean
enter_cb (gpointer user_data)
{
  MunPage *self = user_data;
  MunPagePrivate *priv = get_private (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  if (MUN_PAGE_GET_CLASS (self)->enter != NULL)
    MUN_PAGE_GET_CLASS (self)->enter (self);
  else
    gtk_widget_child_focus (priv->overlay, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* What was just made visible cannot take the focus before it has a place. */
void
mun_page_enter (MunPage *self)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, enter_cb, g_object_ref (self), g_object_unref);
}

void
mun_page_leave (MunPage *self)
{
  g_return_if_fail (MUN_IS_PAGE (self));

  mun_page_forget_error (self);
  if (MUN_PAGE_GET_CLASS (self)->leave != NULL)
    MUN_PAGE_GET_CLASS (self)->leave (self);
}
