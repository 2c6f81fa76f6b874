/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/split.h"

#define LEAST_LIST   320
#define LEAST_DETAIL 360
#define LIST_SHARE   0.44

struct _MunSplit {
  GtkWidget parent_instance;

  gboolean open;
  gboolean folded;
  gboolean whole;
  guint    notify_id;
};

static void mun_split_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MunSplit, mun_split, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mun_split_buildable_init))

enum { PROP_OPEN = 1, PROP_FOLDED, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GtkWidget *
get_list (MunSplit *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

static GtkWidget *
get_detail (MunSplit *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self));
}

static gboolean
notify_cb (gpointer user_data)
{
  MunSplit *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

/* Who listens changes other widgets: not while sizes are being given. */
static void
set_folded (MunSplit *self,
            gboolean  folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_cb, self, NULL);
}

static void
place (GtkWidget *child,
       int        x,
       int        width,
       int        height)
{
  GtkAllocation allocation = { x, 0, width, height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
mun_split_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  MunSplit *self = MUN_SPLIT (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int list_width = MAX (LEAST_LIST, width * LIST_SHARE);

  set_folded (self, self->whole || width < LEAST_LIST + LEAST_DETAIL);
  gtk_widget_set_child_visible (get_list (self), !self->open || !self->folded);
  gtk_widget_set_child_visible (get_detail (self), self->open);
  if (!self->open)
    place (get_list (self), 0, width, height);
  else if (self->folded)
    place (get_detail (self), 0, width, height);
  else
    {
      place (get_list (self), mirrored ? width - list_width : 0, list_width, height);
      place (get_detail (self), mirrored ? 0 : list_width, width - list_width, height);
    }
}

static void
mun_split_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  MunSplit *self = MUN_SPLIT (widget);
  int list_minimum;
  int list_natural;
  int detail_minimum = 0;
  int detail_natural = 0;

  gtk_widget_measure (get_list (self), orientation, -1, &list_minimum, &list_natural, NULL, NULL);
  if (self->open)
    gtk_widget_measure (get_detail (self), orientation, -1, &detail_minimum, &detail_natural, NULL, NULL);
  *minimum = MAX (list_minimum, detail_minimum);
  *natural = MAX (*minimum, MAX (list_natural, detail_natural));
  *minimum_baseline = -1;
  *natural_baseline = -1;
}

static void
mun_split_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
}

static void
mun_split_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = mun_split_add_child;
}

static void
mun_split_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  MunSplit *self = MUN_SPLIT (object);

  switch (property_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mun_split_dispose (GObject *object)
{
  MunSplit *self = MUN_SPLIT (object);
  GtkWidget *child;

  g_clear_handle_id (&self->notify_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mun_split_parent_class)->dispose (object);
}

static void
mun_split_class_init (MunSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mun_split_dispose;
  object_class->get_property = mun_split_get_property;
  widget_class->measure = mun_split_measure;
  widget_class->size_allocate = mun_split_size_allocate;

  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mun_split_init (MunSplit *self)
{
}

gboolean
mun_split_get_open (MunSplit *self)
{
  g_return_val_if_fail (MUN_IS_SPLIT (self), FALSE);

  return self->open;
}

void
mun_split_set_open (MunSplit *self,
                    gboolean  open)
{
  g_return_if_fail (MUN_IS_SPLIT (self));

  if (self->open == open)
    return;
  self->open = open;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

gboolean
mun_split_get_folded (MunSplit *self)
{
  g_return_val_if_fail (MUN_IS_SPLIT (self), FALSE);

  return self->folded;
}

void
mun_split_set_whole (MunSplit *self,
                     gboolean  whole)
{
  g_return_if_fail (MUN_IS_SPLIT (self));

  if (self->whole == whole)
    return;
  self->whole = whole;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
